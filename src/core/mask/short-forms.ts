import { type Message, warning } from '../codes.ts'
import { documentSigns, schoolCalledShort } from '../language/settlements.ts'
import type { TextToHide } from './place-masks.ts'

/**
 * What still tells a place by its first character alone once its name is masked: 旬政办发〔2024〕12号 and 旬中 of 旬河县. Asked of names
 * that close with a level; told, not masked, for one character is in many words. Linear in the text.
 */
export function aboutShortForms(masked: string, hides: readonly TextToHide[]): readonly Message[] {
  const places = new Map(
    hides.flatMap(({ text, from, to }) => (from === 0 && to < text.length ? [[text[0] ?? '', text] as const] : [])),
  )
  if (places.size === 0) return []
  const counts = new Map<string, number>()
  for (const pattern of [documentSigns, schoolCalledShort])
    for (const { 0: found } of masked.matchAll(pattern))
      if (places.has(found[0] ?? '')) counts.set(found, (counts.get(found) ?? 0) + 1)
  return [...counts].map(([part, count]) =>
    warning('mask-short-left', { text: places.get(part[0] ?? '') ?? '', part, count }),
  )
}
