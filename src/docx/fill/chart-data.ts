/** When what a chart shows is changed, so is the workbook behind it: else the old text comes back as soon as somebody edits the data. */
import { type Message, warning } from '../../core/codes.ts'
import { relationshipsOf } from '../package.ts'
import { entryOf, inflateEntry, type Zip } from '../zip/zip.ts'
import { chartValues } from './chart-values.ts'
import { type CellChange, changeCells } from './workbook.ts'

export interface Chart {
  readonly part: string
  readonly before: string
  readonly after: string
}

export interface ChartData {
  readonly workbooks: ReadonlyMap<string, Uint8Array>
  readonly messages: readonly Message[]
}

/** The workbooks of changed charts, written anew. One that cannot be written stays as it is, and is told. */
export function chartData(zip: Zip, charts: readonly Chart[]): ChartData {
  const workbooks = new Map<string, Uint8Array>()
  const messages: Message[] = []
  for (const { part, before, after } of charts) {
    const changes = changesIn(before, after)
    if (changes.length === 0) continue
    const workbook = workbookOf(zip, part)
    if (workbook === null) continue
    const bytes = workbooks.get(workbook) ?? bytesOf(zip, workbook)
    const written = bytes && changeCells(bytes, changes)
    if (written) workbooks.set(workbook, written)
    else messages.push(warning('docx-chart-data', { part, text: changes[0]?.before ?? '' }))
  }
  return { workbooks, messages }
}

function changesIn(before: string, after: string): readonly CellChange[] {
  const old = chartValues(before)
  const changed = new Map<string, CellChange>()
  for (const [index, value] of chartValues(after).entries()) {
    const was = old[index]?.text ?? value.text
    if (was !== value.text) changed.set(`${value.sheet} ${value.row} ${value.column}`, { ...value, before: was })
  }
  return [...changed.values()]
}

/** Null where the chart keeps none, or in a file outside of the document. */
function workbookOf(zip: Zip, part: string): string | null {
  const related = relationshipsOf(zip, part)
  const found = related.ok ? related.value.find(({ type, external }) => type === 'package' && !external) : undefined
  return found?.target ?? null
}

function bytesOf(zip: Zip, name: string): Uint8Array | null {
  const entry = entryOf(zip, name)
  const bytes = entry ? inflateEntry(zip, entry) : null
  return bytes?.ok ? bytes.value : null
}
