/** What the header of a table column says about the masks that stand alone in its cells. */
import {
  countHeaders,
  dateHeaders,
  nameHeaders,
  ordinalHeaders,
  rateHeaders,
  sexHeaders,
  wordHeaders,
} from '../language/table-heads.ts'
import { either, isAmong, longest } from './lexicon.ts'
import { Before, beforeWords } from './lookup.ts'
import type { ColumnHeader, MaskContext, Rule } from './mask-context.ts'
import { unitAt } from './units.ts'
import { nameVerdict, personVerdict, type Verdict, verdict } from './verdict.ts'

const headWords = either(Before.personLabel, Before.role, Before.identifier)

/** What is longer is a text, not the head of a row or column: it is read no further. */
export const longestHead = 100

/** Around a value that stands alone in its cell: nothing, or the delimiters of bold, and no more than this. */
const alone = /^[\s*]{0,40}$/u

/** The column of a header cell: `整改率（%）` counts in %. */
export function columnOf(cell: string, index: number): ColumnHeader {
  const header = cell
    .slice(0, longestHead)
    .replace(/[*＊\\]/gu, '')
    .trim()
  const bracket = /[（(](?<unit>[^（）()]*)[）)]\s*$/u.exec(header)?.groups?.unit?.replace(/^单位[:：]/u, '') ?? ''
  const unit = bracket === '' ? null : unitAt(bracket, bracket.length, 0)
  const whole = unit && unit.end === bracket.length ? unit.unit : null
  return { header, unit: whole, first: index === 0, isLabel: false }
}

/** A value alone in its cell is what the column's header says. */
export const columnRule: Rule = (context) => {
  const { column, text } = context
  const counted = column && countedInCell(context, column.header)
  if (counted) return counted
  if (
    !column ||
    !alone.test(text.slice(context.from, context.left)) ||
    !alone.test(text.slice(context.right, context.to))
  )
    return null
  const { header, unit } = column
  if (unit) return verdict('figure', 'column-unit', header, 2, unit)
  const plain = header.replace(/[（(][^（）()]*[）)]\s*$/u, '').trim()
  if (sexHeaders.test(plain)) return verdict('figure', 'column-word', header, 2)
  if (wordHeaders.test(plain)) return verdict('text', 'column-word', header)
  const word = longest(beforeWords, plain, plain.length, headWords)
  if (word && isAmong(word.classes, Before.identifier)) return verdict('identifier', 'column-word', header)
  if (word && word.edge === 0) return personVerdict('column-word', header, null)
  if (dateHeaders.test(header)) return verdict('date', 'column-word', header)
  if (ordinalHeaders.test(plain)) return verdict('figure', 'column-word', header, 2)
  if (nameHeaders.test(header) || column.first) return nameVerdict('column-word', header, null, 1)
  if (column.isLabel) return null
  return verdict('figure', 'column-word', header, 2, rateHeaders.test(header) ? '%' : null)
}

/** `**组` below 数量. */
function countedInCell({ text, from, to, left, right }: MaskContext, header: string): Verdict | null {
  if (text.slice(from, left).trim() !== '' || !countHeaders.test(header)) return null
  const rest = text.slice(right, Math.min(to, right + 8)).trim()
  const unit = rest === '' ? null : unitAt(rest, rest.length, 0)
  return unit?.end === rest.length ? verdict('figure', 'column-word', header, 2, unit.unit) : null
}
