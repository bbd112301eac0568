import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { reviewRecord } from '../../src/app/record/record.ts'
import { formOf } from '../../src/docx/leak/forms.ts'
import { searchPackage } from '../../src/docx/leak/search.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { readZip } from '../../src/docx/zip/zip.ts'
import { reviewed } from '../app/finish/reviewed.ts'

const file = resolve(import.meta.dirname, '../../../shared/report/report.txt')
const present = existsSync(file)
if (!present) console.log(`acceptance: the review record was not made, there is no report at ${file}`)

test.runIf(present)('the record of the whole report tells of every place, two returns, and nothing kept', async () => {
  const kept = '欧阳若兰'
  const input = reviewed({
    text: readFileSync(file, 'utf8').replace(/\r\n?/gu, '\n'),
    decide: ({ digits }, index) =>
      index % 9 === 4 ? { state: 'kept', value: kept } : { state: 'filled', value: '7'.repeat(digits ?? 2) },
    note: (_, index) => (index === 1 || index === 5 ? `请核对，不要写出${kept}` : ''),
    pass: '已经公开报道',
  })
  const made = await reviewRecord(input)
  const [read, zip] = made.ok ? [readDocument(made.value), readZip(made.value)] : [made, made]
  if (!read.ok || !zip.ok) throw new Error(JSON.stringify([read.messages, zip.messages]))
  const cells = read.value.paragraphs.flatMap(({ story, text }) => (story === 'body' ? [text] : []))
  const table = cells.slice(cells.indexOf('五、字段') + 11, cells.indexOf('六、操作记录'))
  const places = table.reduce((sum, cell, at) => sum + (at % 10 === 2 ? Number(cell) : 0), 0)
  const verdicts = table.filter((_, at) => at % 10 === 8)
  expect([
    places,
    verdicts.filter((said) => said === '退回').length,
    verdicts.every((said) => said === '退回' || said === '通过'),
    searchPackage(zip.value, [formOf({ field: '', value: kept })]).sightings,
  ]).toEqual([53, 2, true, []])
})
