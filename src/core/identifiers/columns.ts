/** Whole columns of a table by their heads: below 姓名 everything is a name, below 账号 a number. */
import { lexiconOf, longest } from '../detection/lexicon.ts'
import { type NumberLabel, numberLabels } from '../language/labelled-numbers.ts'
import { addressHeads, notInColumns, personHeads } from '../language/other-names.ts'
import { cellsIn } from '../markup/tables.ts'
import type { Span } from '../model.ts'
import { type Identifier, type IdentifierKind, identifier } from './identifier.ts'

const labels = lexiconOf(numberLabels, 1)
const kinds: Readonly<Record<NumberLabel, IdentifierKind>> = {
  idCard: 'id-card',
  creditCode: 'credit-code',
  account: 'account',
  bankCard: 'bank-card',
  telephone: 'landline',
  document: 'document-number',
  record: 'record-number',
  deed: 'deed-number',
  caseNumber: 'case-number',
  messenger: 'messenger',
  device: 'device',
}
const numbers = Object.keys(kinds) as NumberLabel[]
const mask = /[*＊×█■]/u
const blanks = /[ \t\u3000]+/gu
const longestCell = 40

/** What a column of this head holds; null where the head says nothing of it. */
function kindBelow(head: string): IdentifierKind | null {
  if (personHeads.test(head)) return 'person'
  if (addressHeads.test(head)) return 'address'
  const label = longest(labels, head, 0)
  if (!label || !/^(?:（.{1,8}）)?$/u.test(head.slice(label.edge))) return null
  const name = numbers.find((each) => labels.classes[each][label.classes] === 1)
  return name ? kinds[name] : null
}

/** Whether a cell below this head names somebody or something in the clear: 赵小月 below 姓名. */
export function isToldByHead(head: string, value: string): boolean {
  const kind = kindBelow(head)
  return kind !== null && isValue(value, kind)
}

/** The cells of a row: between bars, or between tabs; fewer than two are no row. */
function rowCells(text: string, line: Span): readonly Span[] {
  const own = text.slice(line.start, line.end)
  if (own.includes('|')) {
    const cells = cellsIn(text, line)
    return cells.length > 1 ? cells : []
  }
  if (!own.includes('\t')) return []
  let at = line.start
  return own.split('\t').map((cell) => {
    const start = at
    at += cell.length + 1
    return { start, end: start + cell.length }
  })
}

/** Lines that follow each other and have cells are one table; its first row has the heads. Linear in the text. */
export function columnsIn(text: string): readonly Identifier[] {
  if (!/[|\t]/u.test(text)) return []
  const found: Identifier[] = []
  let heads: readonly (readonly [string, IdentifierKind | null])[] | null = null
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const cells = rowCells(text, { start, end })
    if (cells.length === 0) heads = null
    else if (heads) {
      for (const [index, cell] of cells.entries()) {
        const [head, kind] = heads[index] ?? ['', null]
        const value = text.slice(cell.start, cell.end)
        if (kind && isValue(value, kind))
          found.push(identifier(kind, value, cell.start, { code: 'column-head', cue: head }))
      }
    } else
      heads = cells.map((cell) => {
        const head = text.slice(cell.start, cell.end).replace(blanks, '')
        return [head, kindBelow(head)]
      })
    start = end + 1
  }
  return found
}

function isValue(value: string, kind: IdentifierKind): boolean {
  const plain = value.replace(blanks, '')
  if (plain.length < 2 || value.length > longestCell || mask.test(plain) || notInColumns.test(plain))
    return kind !== 'person' && /^\d{4,}$/u.test(plain)
  if (kind === 'person') return /^[\u4e00-\u9fffA-Za-z·•.]{2,16}$/u.test(plain) && kindBelow(plain) === null
  return kind === 'address' || (plain.match(/\d/gu)?.length ?? 0) >= 4
}
