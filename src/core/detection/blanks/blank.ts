/** A place of a form that is to be filled; offsets are the passage's. It may be empty: behind a label, in a cell. */
import type { FormBlank, Span } from '../../model.ts'
import type { ReasonCode } from '../../reasons.ts'

export interface Blank extends Span {
  readonly code: ReasonCode
  /** What is asked for, in the form's own words; empty where it says nothing. */
  readonly label: string
  /** Blanks of one group are one field, in their passage or in the report; null for one by itself. */
  readonly group: string | null
  readonly reach: 'report' | 'line'
  readonly form: FormBlank
}

/** The line that blanks are looked for in: all of it, up to its line end. */
export interface FormLine {
  readonly text: string
  readonly from: number
  readonly to: number
  /** What the row or column of its cell is called; empty outside of tables. */
  readonly beside: string
  /** Whether it is all that stands in a cell. */
  readonly isCell: boolean
  /** Its boxes, where they were read with those of other lines. */
  readonly choices?: readonly Blank[]
  /** What it asks stands on the lines below it. */
  readonly asksBelow?: true
}

export const plain: FormBlank = {
  fill: null,
  option: null,
  checked: null,
  unchecked: null,
  isTicked: false,
  isAnswered: false,
  isOne: false,
  choices: null,
  part: null,
  isForPen: false,
}

/** Blanks that a line is made of: of what width what is written there is filled up again. */
export function fillOf(stretch: string): string | null {
  return stretch === '' ? null : (stretch.at(-1) ?? null)
}

export const gap = /[\s_＿]/u

/** From where on the words before `at` are its own: behind another blank, and behind a date that is to be written. */
export function floorBefore(text: string, from: number, at: number): number {
  for (let floor = at; floor > from && at - floor < reach; floor--) {
    if (gap.test(text.charAt(floor - 1))) return floor
    if (letter.test(text.charAt(floor - 1)) && text.charAt(floor - 1) === text.charAt(floor - 2)) return floor
    if (dateUnit.test(text.charAt(floor - 1)) && gap.test(text.charAt(floor - 2))) return floor
  }
  return Math.max(from, at - reach)
}

const reach = 28
const letter = /[Xx×]/u
const dateUnit = /[年月日]/u
