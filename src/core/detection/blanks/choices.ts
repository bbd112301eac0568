/** Boxes to tick: those of one question are one field, whose value names what is ticked. */
import { asksForOne, asksForSeveral, opposites, speaksOfBox } from '../../language/forms.ts'
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
  const found: TickBox[] = []
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
      option,
      checked,
    })
  }
  const groups: TickBox[][] = []
  for (const one of found) {
    const last = groups.at(-1)
    if (last?.[0]?.group === one.group) last.push(one)
    else groups.push([one])
  }
  return groups.flatMap((boxes, index) => {
    const before = groups[index - 1]?.at(-1)?.end ?? from
    const last = index + 1 < groups.length ? (boxes.at(-1)?.end ?? to) : to
    const isOne = isOfOne(text.slice(before, last) + line.beside, boxes)
    return boxes.map(({ option, checked, ...blank }) => ({ ...blank, form: { ...plain, option, checked, isOne } }))
  })
}

interface TickBox extends Omit<Blank, 'form'> {
  readonly group: string
  readonly option: string
  readonly checked: string
}

/** Whether one box of a question excludes the others: `words` say so, ask for what everybody has one of, or the boxes are opposites. */
function isOfOne(words: string, boxes: readonly TickBox[]): boolean {
  if (boxes.length < 2 || asksForSeveral.test(words)) return false
  if (asksForOne.test(words)) return true
  const [first, second] = boxes
  return boxes.length === 2 && opposites.test(`${first?.option} ${second?.option}`)
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
