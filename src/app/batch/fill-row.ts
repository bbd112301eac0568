/** One row of a table as a finished document, checked and proved, in memory. */

import type { Column } from '../../core/batch/columns.ts'
import { letters } from '../../core/batch/columns.ts'
import type { RowFinding } from '../../core/batch/outcome.ts'
import { checkValues } from '../../core/checks.ts'
import { error, type Message } from '../../core/codes.ts'
import { provedFindings } from '../../core/findings.ts'
import type { Decision, Decisions, FieldId } from '../../core/model.ts'
import { resolve } from '../../core/resolve.ts'
import { map, type Result } from '../../core/result.ts'
import { noReview } from '../../core/review.ts'
import { decide } from '../../core/values.ts'
import type { DataRow } from '../../files/data-row.ts'
import { findingSentence } from '../../messages/finding.ts'
import { sentence } from '../../messages/sentence.ts'
import { type Filled, finishReport } from '../finish/request.ts'
import type { Master } from './master.ts'

export interface FilledRow {
  /** Null where the row is left out. */
  readonly filled: Filled | null
  readonly findings: readonly RowFinding[]
}

/** Everything that is wrong with the row is told, what the checks find as well; an error leaves it out. */
export async function fillRow(master: Master, columns: readonly Column[], row: DataRow): Promise<FilledRow> {
  const { options } = master
  const say = (message: Message): RowFinding => ({
    severity: message.severity === 'info' ? 'hint' : message.severity,
    text: sentence(message, options.language),
  })
  const told = [...row.messages, ...beyond(columns, row)].map(say)
  const decided = decideRow(master, columns, row)
  if (!decided.ok) return { filled: null, findings: [...told, ...decided.messages.map(say)] }
  const decisions = decided.value
  const findings = [...told, ...found(master, decisions)]
  if (findings.some(({ severity }) => severity === 'error')) return { filled: null, findings }
  const filled = await finishReport({
    ...master,
    decisions,
    masking: options.masking,
    allowOpen: options.allowOpen,
    target: {
      format: 'docx',
      layout: options.layout,
      copy: options.copy === 'review' ? { review: noReview, language: options.language } : options.copy,
    },
  })
  if (!filled.ok) return { filled: null, findings: [...findings, ...filled.messages.map(say)] }
  return { filled: filled.value, findings }
}

/** What a column fills is the row's alone, also where its cell is empty; everything else is as the report has it. */
export function decideRow(
  { fields, kept, decisions: before }: Master,
  columns: readonly Column[],
  { cells }: DataRow,
): Result<Decisions> {
  const decided = decide(
    columns.flatMap(({ field, index }) =>
      field === null ? [] : [{ key: field, value: cells[index]?.trim() || null, keep: kept.has(field) }],
    ),
    fields,
  )
  return map(decided, (ofRow) => {
    const decisions = new Map<FieldId, Decision>([...before, ...ofRow])
    for (const { field } of columns) if (field !== null && !ofRow.has(field)) decisions.delete(field)
    for (const field of kept) if (!decisions.has(field)) decisions.set(field, { state: 'kept', value: null })
    return decisions
  })
}

/** Open placeholders are told by who fills, with the names of their fields. */
function found({ report, text, placeholders, fields, options, known }: Master, decisions: Decisions) {
  const { format, word } = report
  const resolved = resolve(text, placeholders, decisions)
  const all = checkValues({ format, cells: word?.cells, report: text, resolved, fields, decisions, known })
  return all.flatMap(({ severity, reason }): readonly RowFinding[] => {
    if (provedFindings.includes(reason.code)) return []
    const isAllowed = severity === 'error' && options.allowFindings
    return [{ severity: isAllowed ? 'warning' : severity, text: findingSentence(reason, options.language) }]
  })
}

/** Cells that stand under no heading: somebody put a value where nothing reads it. */
function beyond(columns: readonly Column[], { cells }: DataRow): readonly Message[] {
  return cells.flatMap((cell, index) =>
    index >= columns.length && cell.trim() !== '' ? [error('batch-cell-beyond', { column: letters(index) })] : [],
  )
}
