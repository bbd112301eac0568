import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeProjectFile } from '../../src/app/project-file.ts'
import { newSealKey, seal } from '../../src/files/sealed.ts'
import { reviewed } from '../app/finish/reviewed.ts'
import { starfill } from './program.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'starfill-test-'))
  const { name, bytes, session, trail } = reviewed({
    text: '培训教师**人。\n',
    decide: () => ({ state: 'filled', value: '36' }),
    note: () => '',
    pass: null,
  })
  const key = await newSealKey('开门 sesame')
  const project = seal(writeProjectFile({ name, source: bytes, session, trail, home: null }), key)
  await writeFile(join(folder, 'a.starfill'), project)
  await writeFile(join(folder, 'cut.starfill'), project.subarray(0, -100))
  await writeFile(join(folder, 'a.txt'), bytes)
  await writeFile(join(folder, 'values.json'), seal(Buffer.from('{"培训教师（人）":"36"}'), key))
  await writeFile(join(folder, 'right'), '开门 sesame\n')
  await writeFile(join(folder, 'wrong'), '开门')
  await writeFile(join(folder, 'none'), '\n开门 sesame')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['opens with the first line of the file', ['a.starfill', '--password-file', 'right'], 0, /操作记录共 3 条/u],
  ['says that the password is wrong', ['a.starfill', '--password-file', 'wrong'], 3, /密码不对/u],
  ['says that the file has none', ['a.starfill', '--password-file', 'none'], 3, /没有密码/u],
  ['says how to give one where no terminal can be asked', ['a.starfill'], 3, /--password-file/u],
  ['tells a file that was cut from that', ['cut.starfill', '--password-file', 'wrong'], 3, /不完整/u],
])('check of a project with a password %s', async (_what, given, code, says) => {
  const done = await starfill(folder, ['check', ...given])
  expect([done.code, done.err]).toEqual([code, expect.stringMatching(says)])
})

test('fill takes values that have a password', async () => {
  const given = ['fill', 'a.txt', '--values', 'values.json', '--out', 'b.txt']
  const [without, done] = [
    await starfill(folder, given),
    await starfill(folder, [...given, '--password-file', 'right']),
  ]
  expect([without.code, done.code, done.err]).toEqual([3, 0, expect.stringContaining('b.txt')])
})
