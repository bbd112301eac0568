import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeProjectFile } from '../../src/app/project-file.ts'
import { filledWork } from '../app/host/test-window.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { emptyFolder } from '../files/folder.ts'
import { starfill } from './program.ts'

const report = '**县水利局工作总结\n全县修好水渠***公里。\n'

/** The column of last time, row by row, and what is said. */
async function lastOf(name: string, bytes: string | Uint8Array) {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.txt'), report)
  await writeFile(join(folder, name), bytes)
  const { code, err } = await starfill(folder, ['values', 'r.txt', '--last', name, '--out', 'v.json'])
  if (code !== 0) return { code, err }
  const rows: Record<string, { last: string; value: string }> = JSON.parse(
    await readFile(join(folder, 'v.json'), 'utf8'),
  )
  return {
    code,
    last: Object.values(rows).map(({ last }) => last),
    given: Object.values(rows).map(({ value }) => value),
  }
}

test('what is to be run next finds the same masks', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.txt'), '某县有人口××万。\n')
  const said = async (...masks: string[]) =>
    (await starfill(folder, ['values', 'r.txt', ...masks, '--out', 'v.csv'])).out +
    (await starfill(folder, ['values', 'r.txt', ...masks, '--out', 'v.csv'])).err
  expect(await said('--masks', 'crosses, mou')).toContain('--values v.csv --masks crosses,mou --out')
  expect(await said()).toContain('--values v.csv --out')
})

test('a sheet has the values of last time beside, from the finished document, and none of them as a value', async () => {
  const finished = wordOf(
    body(['旬河县水利局工作总结', '全县修好水渠118公里。'].map((line) => paragraph(line)).join('')),
  )
  expect(await lastOf('last.docx', finished)).toEqual({ code: 0, last: ['旬河县', '118'], given: ['', ''] })
  expect(await lastOf('last.txt', '旬河县水利局工作总结\n全县修好水渠118公里。\n')).toMatchObject({
    last: ['旬河县', '118'],
  })
})

test('a project tells what it was filled with, and nothing that it kept', async () => {
  const project = (kept: boolean) =>
    writeProjectFile({
      name: '总结.txt',
      source: new TextEncoder().encode(report),
      session: kept ? filledWork(report, '旬河').replaceAll('"filled"', '"kept"') : filledWork(report, '旬河'),
      trail: { count: 0, last: '', entries: [] },
      home: null,
    })
  expect(await lastOf('last.starfill', project(false))).toMatchObject({ last: ['旬河', '旬河'] })
  expect(await lastOf('last.starfill', project(true))).toMatchObject({ last: ['', ''] })
})

test('a sheet of last time tells by labels where the ids are others', async () => {
  expect(await lastOf('last.csv', 'id,label,value,keep\nx1,县名,旬河县,\nx2,修好水渠（公里）,118,yes\n')).toMatchObject(
    {
      last: ['旬河县', ''],
    },
  )
})

test('a file that cannot be read is said, and no sheet is written', async () => {
  expect(await lastOf('last.docx', 'no document')).toMatchObject({ code: 0 })
  expect((await lastOf('last.starfill', 'no project')).code).toBe(3)
})
