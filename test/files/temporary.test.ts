import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sweep, temporaryName } from '../../src/files/temporary.ts'
import { writeWhole } from '../../src/files/write.ts'
import { emptyFolder } from './folder.ts'

const own = temporaryName()
const [, machine = '', , boot = '', started = ''] = own.slice(1).split('-')
const nameOf = (pid: number, { at = machine, since = started, start = boot } = {}) =>
  `.starfill-${at}-${pid}-${start}-${since}-0123456789ab.tmp`
const nobody = 2 ** 22 + 1

test('what dead processes of this machine left is taken away, and nothing else', async () => {
  const folder = await emptyFolder()
  const stay = [own, nameOf(nobody, { at: '00000000' }), '.starfill-of-somebody.tmp', '报告.docx']
  const go = [nameOf(nobody), nameOf(process.pid, { start: 'ffffffff' })]
  for (const name of [...stay, ...go]) writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, nameOf(nobody + 1)))
  await sweep(folder)
  expect(readdirSync(folder).toSorted()).toEqual(stay.toSorted())
})

test('a folder is swept before it is first written to', async () => {
  const folder = await emptyFolder()
  writeFileSync(join(folder, nameOf(nobody)), '')
  await writeWhole(join(folder, '报告.docx'), Buffer.from('new'))
  expect(readdirSync(folder)).toEqual(['报告.docx'])
})

test('a file is private where that is asked for, and else as this system makes files', async () => {
  const folder = await emptyFolder()
  const [secret, usual] = [join(folder, 'a'), join(folder, 'b')]
  writeFileSync(secret, '', { mode: 0o644 })
  await writeWhole(secret, Buffer.from('a'), [], 0o600)
  await writeWhole(usual, Buffer.from('b'))
  const modes = [secret, usual].map((path) => statSync(path).mode & 0o777)
  expect(modes).toEqual([0o600, 0o666 & ~process.umask()])
})
