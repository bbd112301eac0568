/** The label before a blank: 联系电话 of `联系电话：____`. */
import { chapter, noDay } from '../../language/form-words.ts'
import { asksNothing, headingNumber, meantForPen, surelyAsks } from '../../language/forms.ts'
import { askingWhom } from '../../language/option-words.ts'

export interface LabelBefore {
  readonly label: string
  readonly isForPen: boolean
  /** Whether it asks for something where nothing at all stands behind its colon. */
  readonly asks: boolean
}

/** How far a label is looked for, in UTF-16 units. */
const reach = 40
const longestAsking = 10

const pattern =
  /(?:^|[\s，。；、（(）)】\]_＿.．:：;,\d”"/／□☐☑√])(?<label>\p{Script=Han}(?:[ \u3000]{1,8}\p{Script=Han}){1,3}|[\p{Script=Han}A-Za-z/／·]{1,20})(?<note>[（(][^（()）]{1,12}[)）])?[ \u3000]{0,4}[：:][ \u3000]{0,16}$/u

/** The label that ends in a colon before `at`; null where none does. */
export function labelBefore(text: string, from: number, at: number): LabelBefore | null {
  const start = Math.max(from, at - reach)
  const found = pattern.exec(text.slice(start, at))
  const said = found?.groups?.label
  if (!found || said === undefined) return null
  const label = said.replace(/[ \u3000]/gu, '').replace(askingWhom, '')
  const note = found.groups?.note ?? ''
  const labelAt = start + found.index + found[0].indexOf(said)
  return {
    // 金额（大写）：
    label: label + (/[大小]写/u.exec(note)?.[0] ?? ''),
    isForPen: meantForPen.test(label + note),
    asks: asksFor(label, text.slice(Math.max(from, labelAt - 10), labelAt)),
  }
}

function asksFor(label: string, before: string): boolean {
  if (asksNothing.test(label) || label.length > longestAsking) return false
  if (chapter.test(before)) return false
  // Behind a comma it is the end of a sentence.
  return surelyAsks.test(label) || !(headingNumber.test(before) || /[，；。]\s?$/u.test(before))
}

/** 学　校　名　称 before a line: its characters stand apart, and no colon ends it. */
const spread =
  /^[ \u3000]{0,12}(?<label>(?![第共]|年[ \u3000])\p{Script=Han}(?:[ \u3000]{1,4}\p{Script=Han}|(?<gap>[ \u3000]{1,2})\p{Script=Han}(?:\k<gap>\p{Script=Han}){1,10}))[ \u3000]{0,8}$/u

/** The label whose characters stand apart before `at`; empty where none does. */
export function spreadBefore(text: string, from: number, at: number): string {
  if (at - from > reach) return ''
  return spread.exec(text.slice(from, at))?.groups?.label?.replace(/[ \u3000]/gu, '') ?? ''
}

/** So many of the blanks before 年 are the year's where a person or a number is asked for before them; one at least is theirs. */
const yearGap = 4

/** How much of the blanks between a label and the 年 of a date is what the label asks for: 签字：        年  月  日. */
export function shareOf(asked: LabelBefore, blanks: number): number {
  return isNoDate(asked) ? Math.max(Math.min(1, blanks), blanks - yearGap) : 0
}

/** Whether what is asked for is no day. */
export function isNoDate({ label, isForPen }: LabelBefore): boolean {
  return isForPen || noDay.test(label)
}
