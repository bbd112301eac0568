/**
 * Boxes and lists of forms from before content controls (ISO/IEC 29500-1, 17.16.7 and 17.16.9): Word draws them from what their field says
 * of itself, and they have no text. Here each is as many characters as it shows: ☐ or ☒, or the entry that is chosen.
 */
import { referenceAt } from '../xml/text.ts'
import { addPlace, type Draft } from './paragraph.ts'

/** How they are shown: as characters, or, as work was saved before they were, not at all. */
export type LegacyFields = 'shown' | 'hidden'

export const boxShown = { ticked: '☒', free: '☐' } as const

export interface LegacyField {
  readonly kind: 'box' | 'list'
  /** Empty for a list that offers nothing. */
  readonly shown: string
  /** What a list offers; none for a box. */
  readonly entries: readonly string[]
}

const list = /^<(?:[\w.-]{1,20}:)?ddList\b/u
const child = /<(?:[\w.-]{1,20}:)?(?<name>checked|result|default|listEntry)\b(?<attributes>[^<>]*)>/gu
const value = /(?:^|[\s:])val\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/u
/** A list has 25 entries at most (17.16.9). */
const mostEntries = 25
const isOff = /^(?:0|false|off)$/u

/** By the XML of its element, `w:checkBox` or `w:ddList`: what it is by default counts where it does not say what it is. */
export function legacyFieldIn(xml: string): LegacyField {
  const entries: string[] = []
  let [byDefault, stated]: [string | null, string | null] = [null, null]
  for (const { groups } of xml.matchAll(child)) {
    const { double, single } = value.exec(groups?.attributes ?? '')?.groups ?? {}
    const said = double ?? single
    if (groups?.name === 'listEntry') {
      if (entries.length < mostEntries) entries.push(withoutReferences(said ?? ''))
    } else if (groups?.name === 'default') byDefault = said ?? 'true'
    else stated = said ?? 'true'
  }
  const state = stated ?? byDefault
  if (list.test(xml)) return { kind: 'list', shown: entries[Number(state)] ?? entries[0] ?? '', entries }
  return { kind: 'box', shown: state !== null && !isOff.test(state) ? boxShown.ticked : boxShown.free, entries }
}

function withoutReferences(text: string): string {
  return text.replaceAll(/&[^;&]{1,10};/gu, (reference) => referenceAt(reference, 0)?.text ?? reference)
}

export interface LegacyWalk {
  /** `w:checkBox` or `w:ddList` begins and ends. */
  readonly open: (start: number) => void
  readonly close: (end: number) => void
  /** How many there are. */
  readonly count: () => number
}

/** `show` puts what is shown into the paragraph that is read, for the element `[from, to)`; null where nothing is read. */
export function walkLegacyFields(
  source: string,
  show: (shown: string, from: number, to: number) => Draft | null,
): LegacyWalk {
  let begun = -1
  let count = 0
  return {
    open: (start) => (begun = start),
    close(end) {
      const start = begun
      begun = -1
      if (start < 0) return
      const { kind, shown, entries } = legacyFieldIn(source.slice(start, end))
      const draft = shown === '' ? null : show(shown, start, end)
      if (!draft) return
      count++
      const place = { start: draft.length - shown.length, end: draft.length, label: null }
      if (kind === 'box') addPlace(draft, { ...place, kind, checked: boxShown.ticked, unchecked: boxShown.free })
      else addPlace(draft, { ...place, kind: 'prompt', checked: null, choices: { texts: entries, isClosed: true } })
    },
    count: () => count,
  }
}
