/** Boxes to tick: those of one question are one field, whose value names what is ticked. */
import { agreesByBox, exampleOfBoxes, leadingIn, trailingIn } from '../../language/form-words.ts'
import { asksForOne, asksForSeveral, excludesOthers, opposites, speaksOfBox } from '../../language/forms.ts'
import {
  asksToTick,
  boxSigns,
  endsSentence,
  everyBox,
  freeBoxes,
  opensNotes,
  tellsRule,
} from '../../language/option-words.ts'
import type { FormPlace } from '../../model.ts'
import { askedBySign, askedWords } from './asked-words.ts'
import { type Blank, type FormLine, plain } from './blank.ts'
import { labelBefore } from './label-before.ts'
import { questionIn } from './questions.ts'

const empty = new RegExp(`[${freeBoxes}]`, 'u')
const longestOption = 24
const endsInWord = /\p{Script=Han}{2}$/u
const behind = new RegExp(
  `^[ \\u3000]{0,2}(?:[A-Za-z][.．、)）][ \\u3000])?(?<option>[^\\s${boxSigns}，。；,;：:_＿]{1,24}|[_＿]{1,24})`,
  'u',
)
const ahead = new RegExp(`(?<option>[^\\s${boxSigns}，。；、,;：:]{1,12})[ \\u3000]{0,2}$`, 'u')

/** `controls` are the boxes that Word ticks itself, by where they stand. */
export function choicesIn(line: FormLine, controls: ReadonlyMap<number, FormPlace>): readonly Blank[] {
  const { text, from, to } = line
  const found = ticksIn(line, controls)
  const groups: TickBox[][] = []
  for (const one of found) {
    const last = groups.at(-1)
    if (last?.[0]?.group === one.group) last.push(one)
    else groups.push([one])
  }
  const isItem = isBulleted(text.slice(from, to))
  return groups.flatMap((boxes, index) => {
    const before = groups[index - 1]?.at(-1)?.end ?? from
    const last = index + 1 < groups.length ? (boxes.at(-1)?.end ?? to) : to
    if (isItem && boxes.length === 1 && !boxes[0]?.control) return []
    return asked(boxes, text.slice(before, last) + line.beside)
  })
}

/** Boxes on lines of their own below what asks for them; where nothing does, each line is by itself. */
export function choicesBelow(
  question: string,
  lines: readonly FormLine[],
  controls: ReadonlyMap<number, FormPlace>,
): readonly Blank[] {
  const label = questionIn(question)
  if (label === '') return lines.flatMap((line) => choicesIn(line, controls))
  const found = lines.flatMap((line) => ticksIn(line, controls))
  const group = `choice ${found[0]?.start}`
  return asked(
    found.map((box) => ({ ...box, label, question: label, group })),
    question,
  )
}

/** The boxes of a line with what each stands for and what asks for it there. */
function ticksIn(line: FormLine, controls: ReadonlyMap<number, FormPlace>): readonly TickBox[] {
  const { text, from, to } = line
  const own = text.slice(from, to)
  const boxes = boxesOf(own, from, controls)
  if (boxes.length === 0) return []
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
      question =
        labelBefore(text, from, from + opening)
          ?.label.replace(leadingIn, '')
          .replace(trailingIn, '') ?? (opensNotes.test(between) ? between.trim() : line.beside)
      // 学业成绩□优秀 □良好 within a sentence.
      if (question === '' && boxes.length > 1 && !isAhead)
        question = endsInWord.test(between) ? askedWords(line, from + at) : askedBySign(line, from + at, from + at)
    }
    const control = controls.get(from + at)
    const mark = own.charAt(at)
    const isTicked = control ? mark === control.checked : !empty.test(mark)
    found.push({
      start: from + at,
      end: from + at + 1,
      code: 'choice',
      label: question === '' ? option : question,
      group: `choice ${from + group}`,
      reach: 'line',
      option,
      isAlone: boxes.length === 1,
      words: isAhead ? option : own.slice(at + 1, next),
      question,
      mark,
      isTicked,
      control,
    })
  }
  return found
}

/** The boxes of one question, of which `words` say whether one excludes the others; none where they ask for nothing. */
function asked(boxes: readonly TickBox[], words: string): readonly Blank[] {
  // What is ticked throughout is a list of what was done, and asks for nothing.
  if (boxes.every(({ isTicked, control }) => isTicked && !control)) return []
  const [only] = boxes
  if (exampleOfBoxes.test(only?.label ?? '') || areBullets(boxes)) return []
  const isOne = isOfOne(words, boxes)
  const isAnswered = boxes.some(({ isTicked }) => isTicked)
  const marks = marksOf(boxes)
  return boxes.map(({ start, end, code, label, group, reach, option, mark, isTicked, control }) => {
    const checked = isTicked ? mark : (control?.checked ?? marks.checked)
    const unchecked = isTicked ? (control?.unchecked ?? marks.unchecked) : mark
    return {
      start,
      end,
      code,
      label,
      group,
      reach,
      form: { ...plain, option, checked, unchecked, isOne, isTicked, isAnswered },
    }
  })
}

/** Whether boxes open the sentences of a note: what stands above them says so, or nothing asks and they tell what has to be done. */
function areBullets(boxes: readonly TickBox[]): boolean {
  const question = boxes[0]?.question ?? ''
  if (boxes.some(({ control, words }) => control || agreesByBox.test(words))) return false
  const isPunctuated = boxes.length > 1 && boxes.every(({ words, isAlone }) => isAlone && endsSentence.test(words))
  if (isPunctuated && !asksToTick.test(question)) return true
  return opensNotes.test(question) || (question === '' && boxes.some(({ words }) => tellsRule.test(words)))
}

/** Where boxes stand in a line in which at least one is free; those that Word ticks itself may show any character. */
function boxesOf(own: string, from: number, controls: ReadonlyMap<number, FormPlace>): readonly number[] {
  // 在□内打√ speaks of both.
  const drawn = [...own.matchAll(everyBox)].flatMap(({ index: at }) =>
    at > 0 && speaksOfBox.test(own.slice(at - 1, at + 2)) ? [] : [at],
  )
  const set = [...controls.keys()].map((at) => at - from).filter((at) => at >= 0 && at < own.length)
  if (set.length === 0) return drawn.some((at) => empty.test(own.charAt(at))) ? drawn : []
  return [...new Set([...drawn, ...set])].toSorted((a, b) => a - b)
}

/** Whether a single box is the bullet of the sentence in its line, and none by which somebody agrees to it. */
function isBulleted(own: string): boolean {
  return /^\s{0,8}[□▢]/u.test(own) && sentence.test(own) && (!agreesByBox.test(own) || asksPolitely.test(own))
}

/** □ 请携带本人身份证件； tells what to do, though it says 本人. */
const asksPolitely = /^\s{0,8}[□▢]\s{0,4}请/u

const sentence = /[。；]\s{0,4}$/u

/** How the boxes of a question that are drawn by hand look, ticked and free: as the others of it do. */
function marksOf(boxes: readonly TickBox[]): { readonly checked: string; readonly unchecked: string } {
  const drawn = boxes.filter(({ control }) => !control)
  return {
    checked: drawn.find(({ isTicked }) => isTicked)?.mark ?? '☑',
    unchecked: drawn.find(({ isTicked }) => !isTicked)?.mark ?? '□',
  }
}

interface TickBox extends Omit<Blank, 'form'> {
  readonly group: string
  readonly option: string
  /** What stands behind it, up to the next box. */
  readonly words: string
  /** No other stands in its line. */
  readonly isAlone: boolean
  /** What asks for it; empty where nothing does. */
  readonly question: string
  /** What stands there now. */
  readonly mark: string
  readonly isTicked: boolean
  readonly control: FormPlace | undefined
}

/** Whether one box of a question excludes the others: `words` say so, ask for what everybody has one of, or the boxes are opposites. */
function isOfOne(words: string, boxes: readonly TickBox[]): boolean {
  if (boxes.length < 2 || asksForSeveral.test(words)) return false
  if (asksForOne.test(words)) return true
  if (boxes.filter(({ option }) => excludesOthers.test(option)).length > 1) return true
  const [first, second] = boxes
  return boxes.length === 2 && opposites.test(`${first?.option} ${second?.option}`)
}

/** 男□ 女□ rather than □男 □女: something stands right before the first box and nothing right behind the last. */
function isOptionAhead(own: string, boxes: readonly number[]): boolean {
  const [first, last] = [boxes[0] ?? 0, boxes.at(-1) ?? 0]
  const before = own.slice(Math.max(0, first - longestOption), first).trim()
  if (/^[（(]?[A-Za-z\d]{0,2}[.．、)）]?$/u.test(before)) return false
  // 非常满意  □ as all that stands in its line.
  if (first === last && own.slice(last + 1).trim() === '' && !/[：:]$/u.test(before)) return true
  return !/[\s：:]/u.test(own.charAt(first - 1) || ' ') && /^(?:\s|$)/u.test(own.slice(last + 1))
}
