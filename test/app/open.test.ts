import { expect, test } from 'vitest'
import { reportFrom, type Use } from '../../src/app/open.ts'
import { body, wordOf } from '../docx/word-of.ts'

async function refusal(bytes: Uint8Array, name: string, use?: Use): Promise<unknown> {
  const report = await reportFrom(bytes, name, use)
  return report.ok ? null : report.messages.map(({ code, params }) => ({ code, ...params }))
}

const text = (groups: number) => Buffer.from('共**人，'.repeat(groups))
const word = (groups: number) => wordOf(body(`<w:p><w:r><w:t>${'共**人，'.repeat(groups)}</w:t></w:r></w:p>`))
const tooMany = (path: string, groups: number) => [{ code: 'too-many-masks', path, groups }]

test('a text with more masks than a document can be built of is refused with the limit, and one with just as many is not', async () => {
  expect(await refusal(text(20_000), 'r.txt')).toBeNull()
  expect(await refusal(text(20_001), 'r.txt')).toEqual(tooMany('r.txt', 20_000))
})

test('a Word document, whose masks are filled where they stand, may have more of them', async () => {
  expect(await refusal(word(50_000), 'r.docx')).toBeNull()
  expect(await refusal(word(50_001), 'r.docx')).toEqual(tooMany('r.docx', 50_000))
})

test('what is only told or masked further may have ten times as many', async () => {
  expect(await refusal(text(500_000), 'r.txt', 'told')).toBeNull()
  expect(await refusal(text(500_001), 'r.txt', 'told')).toEqual(tooMany('r.txt', 500_000))
  expect(await refusal(word(50_001), 'r.docx', 'told')).toBeNull()
})

test('characters of one mask are one group', async () => {
  expect(await refusal(Buffer.from('*'.repeat(100_000)), 'r.txt')).toBeNull()
})

test.each([
  ['a sheet of values', '取值.csv', 'id,label,value,keep\nx,县名,,,**县\n', 'file-is-sheet'],
  ['one with headings in Chinese', '取值.csv', '\uFEFF编号,字段,取值,保密\nx,县名,,\n', 'file-is-sheet'],
  ['a table of rows', '各县.tsv', '县名\t合格率\n青禾\t98\n', 'file-is-sheet'],
  ['a table with masks', '名单.csv', '姓名,学校\n张**,**小学\n', null],
  ['a text that speaks of values', '报告.txt', 'id,label,value\n', null],
])('%s that is opened as a report: %s', async (_what, name, content, code) => {
  expect(await refusal(Buffer.from(content), name)).toEqual(code && [{ code, path: name }])
})
