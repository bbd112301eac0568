/** What a batch did, as a spreadsheet that anybody can read: a row for each of the table's. */
import { join } from 'node:path'
import type { RowOutcome } from '../../core/batch/outcome.ts'
import type { Result } from '../../core/result.ts'
import { sheetFile } from '../../files/sheet-writer.ts'
import { writeStream } from '../../files/write.ts'
import { batchTexts } from '../../messages/batch.ts'
import type { Language } from '../../messages/language.ts'

export function summaryPath(folder: string): string {
  return join(folder, 'starfill-batch.xlsx')
}

export function writeSummary(
  folder: string,
  outcomes: AsyncIterable<RowOutcome>,
  language: Language,
): Promise<Result<string>> {
  return writeStream(summaryPath(folder), sheetFile(summaryRows(outcomes, language)))
}

async function* summaryRows(outcomes: AsyncIterable<RowOutcome>, language: Language) {
  const { columns, results } = batchTexts(language)
  yield columns
  for await (const { row, file, hash, filled, kept, open, findings } of outcomes) {
    const result = hash === null ? results.leftOut : results.written
    yield [row, guarded(hash === null ? '' : file), result, filled, kept, open, guarded(told(findings)), hash ?? '']
  }
}

const told = (findings: RowOutcome['findings']): string => findings.map(({ text }) => text).join('\n')

/** A spreadsheet that is saved as CSV and read again would run a cell that begins with one of these. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
}
