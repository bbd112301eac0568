import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeProjectFile } from '../../src/app/project-file.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { reviewed } from '../app/finish/reviewed.ts'
import { emptyFolder } from '../files/folder.ts'
import { starfill } from './program.ts'

test('check writes the record of a project, and only of a project', async () => {
  const folder = await emptyFolder()
  const { name, bytes, session, trail } = reviewed({
    text: '培训教师**人。\n',
    decide: () => ({ state: 'filled', value: '36' }),
    note: () => '',
    pass: null,
  })
  const project = writeProjectFile({ name, source: bytes, session, trail, home: null })
  await writeFile(join(folder, 'a.starfill'), project)
  await writeFile(join(folder, 'a.txt'), bytes)
  const done = await starfill(folder, ['check', 'a.starfill', '--record', '记录.docx'])
  const read = readDocument(await readFile(join(folder, '记录.docx')))
  expect([done.code, done.err, read.ok && read.value.paragraphs[0]?.text]).toEqual([
    0,
    expect.stringMatching(/操作记录共 3 条，首尾相连；最后一条的摘要是 [0-9a-f]{64}.*审核记录已写入“记录\.docx”。/su),
    '审核记录',
  ])
  const codes = await Promise.all(
    [
      ['check', 'a.txt', '--record', 'b.docx'],
      ['check', 'a.starfill', '--record', 'b.pdf'],
      ['check', 'a.starfill', '--record', 'a.starfill.docx/b.docx'],
    ].map(async (given) => (await starfill(folder, given)).code),
  )
  expect(codes).toEqual([2, 2, 4])
})
