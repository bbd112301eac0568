import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeProjectFile } from '../../src/app/project-file.ts'
import { reviewed } from '../app/finish/reviewed.ts'
import { emptyFolder } from '../files/folder.ts'
import { starfill } from './program.ts'

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await emptyFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

const make = ['key', '--name', '王审核', '--out', '王.starfill-key', '--keys', '名单.json', '--password-file', 'p.txt']

test('a key is made once, listed, and never written over', async () => {
  const folder = await folderWith({ 'p.txt': '开门\n' })
  const made = await starfill(folder, make)
  const again = await starfill(folder, make)
  const key = made.out.trim()
  expect([made.code, again.code, key.length]).toEqual([0, 4, 43])
  expect(JSON.parse(await readFile(join(folder, '名单.json'), 'utf8'))).toEqual({
    'starfill-keys': 1,
    keys: [{ name: '王审核', key }],
  })
})

test('by the list of keys, a name on it without a signature is found, and the record says that names are as typed', async () => {
  const { name, bytes, session, trail } = reviewed({
    text: '培训教师**人。\n',
    decide: () => ({ state: 'filled', value: '36' }),
    note: () => '',
    pass: null,
  })
  const project = writeProjectFile({ name, source: bytes, session, trail, home: null })
  const folder = await folderWith({ 'p.txt': '开门\n', 'a.starfill': project })
  await starfill(folder, make.with(2, '李审核'))
  const plain = await starfill(folder, ['check', 'a.starfill'])
  const held = await starfill(folder, ['check', 'a.starfill', '--keys', '名单.json'])
  expect([plain.code, held.code, plain.err.includes('没有密钥签名'), held.out.includes('李审核在密钥名单里')]).toEqual([
    0,
    1,
    true,
    true,
  ])
})

test('a list of keys has nothing to say of a report', async () => {
  const folder = await folderWith({ 'a.txt': '培训教师**人。\n' })
  const { code } = await starfill(folder, ['check', 'a.txt', '--keys', '名单.json'])
  expect(code).toBe(2)
})
