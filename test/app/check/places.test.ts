/** A finished text beside the report it was made from. */
import { expect, test } from 'vitest'
import { checkOpened } from '../../../src/app/check/report.ts'
import { detectReport, reportFrom } from '../../../src/app/open.ts'
import { fieldsOf } from '../../../src/core/detect.ts'
import { body, paragraph, part, wordOf } from '../../docx/word-of.ts'

async function opened(content: string | Uint8Array, name: string) {
  const report = await reportFrom(Buffer.from(content), name)
  if (!report.ok) throw new Error(report.messages[0].code)
  return { report: report.value, detection: detectReport(report.value) }
}

/** What is told of a finished file, and whether its places were proved. */
async function checkedBeside(
  finished: string | Uint8Array,
  origin: string,
  values: readonly (string | null)[],
  allowOpen = false,
) {
  const source = await opened(origin, 'r.txt')
  const own = await opened(finished, typeof finished === 'string' ? 'f.txt' : 'f.docx')
  const rows = fieldsOf(source.detection).flatMap(({ id }, at) => {
    const value = values[at]
    return value == null ? [] : [{ key: id, value, keep: false }]
  })
  const told = await checkOpened({ ...own, rows, origin: source, allowOpen }, 'en')
  return told.ok ? told.value.findings.map(({ code }) => code) : told.messages.map(({ code }) => code)
}

const origin = '第一行。\n培训教师**人。\n第三行**人。'

test.each([
  ['as it was decided', '第一行。\n培训教师36人。\n第三行12人。', []],
  ['with another value', '第一行。\n培训教师63人。\n第三行12人。', ['check-missing']],
  [
    'with words that nobody wrote between',
    '第一行。\n新的一行，多了字。\n培训教师36人。\n第三行12人。',
    ['check-differs'],
  ],
  ['with words behind it', '第一行。\n培训教师36人。\n第三行12人。\n附言。', ['check-differs']],
  ['with other breaks, blanks and numbers', '1. 第一行。培训教师 36 人。\n\n附件：（2）第三行12人。——', []],
  ['with a line less', '培训教师36人。\n第三行12人。', ['check-missing']],
])('a finished text %s', async (_, finished, codes) => {
  expect(await checkedBeside(finished, origin, ['36', '12'])).toEqual(codes)
})

test('a place that nobody decided is told as open, and one that is filled is not', async () => {
  expect(await checkedBeside('第一行。\n培训教师36人。\n第三行**人。', origin, ['36', null])).toContain('open-place')
  expect(await checkedBeside('第一行。\n培训教师36人。\n第三行12人。', origin, ['36', '12'])).not.toContain(
    'open-place',
  )
})

test('in a document that was built of a text, headers and notes are no lines of it', async () => {
  const lines = ['第一行。', '培训教师36人。', '第三行12人。'].map((line) => paragraph(line)).join('')
  const plain = wordOf({
    'word/document.xml': body(lines),
    'word/header1.xml': part('w:hdr', paragraph('另一单位的页眉')),
  })
  expect(await checkedBeside(plain, origin, ['36', '12'])).toEqual([])
})
