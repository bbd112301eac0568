/** Boxes to tick: those of one question are one field, whose value names what is ticked. */
import { speaksOfBox } from '../../language/forms.ts'
import type { FormPlace } from '../../model.ts'
import { type Blank, type FormLine, plain } from './blank.ts'
import { labelBefore } from './label-before.ts'

const box = /[□☐◻▢]/gu
const ticked = /[☑☒√■]/u
const longestOption = 24
const behind = /^[ \u3000]{0,2}(?<option>[^\s□☐◻▢，。；,;：:]{1,24})/u
const ahead = /(?<option>[^\s□☐◻▢，。；、,;：:]{1,12})[ \u3000]{0,2}$/u

/** `controls` are the boxes that Word ticks itself, by where they stand. */
export function choicesIn(line: FormLine, controls: ReadonlyMap<number, FormPlace>): readonly Blank[] {
  const { text, from, to } = line
  const own = text.slice(from, to)
  const boxes = [...own.matchAll(box)].map(({ index }) => index)
  if (boxes.length === 0 || ticked.test(own)) return []
  const isAhead = isOptionAhead(own, boxes)
  const found: Blank[] = []
  let question = ''
  let group = 0
  for (const [index, at] of boxes.entries()) {
    const last = index === 0 ? 0 : (boxes[index - 1] ?? 0) + 1
    const next = boxes[index + 1] ?? own.length
    const option = (
      isAhead ? ahead.exec(own.slice(Math.max(last, at - longestOption), at)) : behind.exec(own.slice(at + 1, next))
    )?.groups?.option
    if (option === undefined) continue
    const between = own.slice(last, at)
    if (index === 0 || /[：:]/u.test(between)) {
      group = at
      const opening = isAhead ? at - option.length : at
      question = labelBefore(text, from, from + opening)?.label ?? line.beside
    }
    const checked = controls.get(from + at)?.checked ?? '☑'
    found.push({
      start: from + at,
      end: from + at + 1,
      code: 'choice',
      label: question === '' ? option : question,
      group: `choice ${from + group}`,
      reach: 'line',
      form: { ...plain, option, checked },
    })
  }
  return found
}

/** 男□ 女□ rather than □男 □女: something stands right before the first box and nothing right behind the last. */
function isOptionAhead(own: string, boxes: readonly number[]): boolean {
  const [first, last] = [boxes[0] ?? 0, boxes.at(-1) ?? 0]
  return !/[\s：:]/u.test(own.charAt(first - 1) || ' ') && /^(?:\s|$)/u.test(own.slice(last + 1))
}

/** A box that a sentence speaks of: 在□内打√. */
export function isSpokenOf(text: string, { start }: Blank): boolean {
  return speaksOfBox.test(text.slice(Math.max(0, start - 1), start))
}
