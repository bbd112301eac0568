import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/docx/stories.ts'
import { fakeOffice } from '../files/fake-office.ts'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { starfill } from './program.ts'

const onPosix = test.skipIf(process.platform === 'win32')
const pdf = new TextEncoder().encode('%PDF-1.7 pages')

/** Fills a report with LibreOffice's stand-in, which `made` comes from. */
async function filled(made: Uint8Array | null, ...more: readonly string[]) {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.txt'), '全年培训教师**人，负责人张**。\n')
  await writeFile(join(folder, 'v.json'), JSON.stringify({ '培训教师（人）': '36', '负责人张**': '张建国' }))
  const office = await fakeOffice(folder, made)
  const run = await starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.pdf', ...more], undefined, [
    office.path,
  ])
  const given = async () => readDocument(await readFile(join(office.path, 'given')))
  return { run, folder, given }
}

onPosix('a report is filled to a PDF of the document that was proved, without what is kept', async () => {
  const { run, folder, given } = await filled(pdf, '--keep', '负责人张**')
  expect(run).toEqual({
    code: 0,
    out: '',
    err: expect.stringContaining('已写好“o.pdf”：填写 1 处，保密 1 处，未填 0 处。'),
  })
  expect([await readFile(join(folder, 'o.pdf')), await given()]).toMatchObject([
    Buffer.from(pdf),
    { ok: true, value: { text: expect.stringContaining('全年培训教师36人，负责人张**。') } },
  ])
})

onPosix('what LibreOffice makes no PDF of is said with what to do, and nothing is written', async () => {
  const { run, folder } = await filled(null)
  expect([run.code, run.err, await namesIn(folder)]).toEqual([
    4,
    expect.stringContaining('“o.pdf”没有能制成 PDF'),
    ['office', 'r.txt', 'v.json'],
  ])
})
