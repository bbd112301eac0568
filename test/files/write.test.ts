import { renameSync } from 'node:fs'
import { chmod, link, mkdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { writeAll, writeUnflushed, writeWhole } from '../../src/files/write.ts'
import { emptyFolder, namesIn } from './folder.ts'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, rename: vi.fn(real.rename) }
})

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  return { ...real, renameSync: vi.fn(real.renameSync) }
})

const bytes = Buffer.from('new')

/** They differ in what a power cut may take, and in nothing else. */
const writers = [
  ['flushed', writeWhole],
  ['left to the system', writeUnflushed],
] as const

test.each(writers)('a file is written, and nothing else is left beside it: %s', async (_, write) => {
  const folder = await emptyFolder()
  const result = await write(join(folder, '报告.docx'), bytes)
  expect([result.ok, await namesIn(folder), await readFile(join(folder, '报告.docx'), 'utf8')]).toEqual([
    true,
    ['报告.docx'],
    'new',
  ])
})

test.each(writers)('a file that is replaced keeps its mode: %s', async (_, write) => {
  const path = join(await emptyFolder(), 'out.txt')
  await writeFile(path, 'old')
  await chmod(path, 0o664)
  await write(path, bytes)
  expect([await readFile(path, 'utf8'), (await stat(path)).mode & 0o777]).toEqual(['new', 0o664])
})

test.each(writers)('a link is followed and stays a link: %s', async (_, write) => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'real.txt'), 'old')
  await symlink('real.txt', join(folder, 'link.txt'))
  await write(join(folder, 'link.txt'), bytes)
  expect([await namesIn(folder), await readFile(join(folder, 'real.txt'), 'utf8')]).toEqual([
    ['link.txt', 'real.txt'],
    'new',
  ])
})

test('the source is refused under any of its names, and stays as it was', async () => {
  const folder = await emptyFolder()
  const source = join(folder, 'report.txt')
  await writeFile(source, 'old')
  await symlink(source, join(folder, 'symbolic.txt'))
  await link(source, join(folder, 'hard.txt'))
  const targets = ['report.txt', './report.txt', 'symbolic.txt', 'hard.txt'].map((name) => join(folder, name))
  const results = await Promise.all(targets.map((target) => writeWhole(target, bytes, [source])))
  expect([results.map(({ messages }) => messages[0]?.code), await readFile(source, 'utf8')]).toEqual([
    targets.map(() => 'write-over-source'),
    'old',
  ])
})

test.each(writers)('a target that cannot be written is refused before anything is written: %s', async (_, write) => {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'protected.txt'), 'old', { mode: 0o444 })
  const targets = ['none/out.txt', 'protected.txt/out.txt', 'sub', 'protected.txt', `${'长'.repeat(100)}.txt`]
  const results = await Promise.all(targets.map((name) => write(join(folder, name), bytes)))
  expect([results.map(({ messages }) => messages[0]?.code), await namesIn(folder)]).toEqual([
    ['write-no-folder', 'write-no-folder', 'write-onto-folder', 'write-denied', 'write-name-too-long'],
    ['protected.txt', 'sub'],
  ])
})

test.each(writers)('what is no plain file is not replaced: %s', async (_, write) => {
  const result = await write('/dev/null', bytes)
  expect(result.messages.map(({ code }) => code)).toEqual(['write-not-a-file'])
})

test.each([
  ['EBUSY', 'write-denied'],
  ['ENOSPC', 'write-no-space'],
  ['EIO', 'write-failed'],
])('where the last step fails with %s, the old file stands and nothing is left beside it', async (code, said) => {
  const folder = await emptyFolder()
  const path = join(folder, 'out.txt')
  await writeFile(path, 'old')
  const trouble = Object.assign(new Error(code), { code })
  vi.mocked(rename).mockRejectedValue(trouble)
  vi.mocked(renameSync).mockImplementation(() => {
    throw trouble
  })
  onTestFinished(() => {
    vi.mocked(rename).mockReset()
    vi.mocked(renameSync).mockReset()
  })
  const results = [await writeWhole(path, bytes), await writeUnflushed(path, bytes)]
  const codes = results.flatMap(({ messages }) => messages.map((message) => message.code))
  expect([codes, await namesIn(folder), await readFile(path, 'utf8')]).toEqual([[said, said], ['out.txt'], 'old'])
})

test('a file that a virus scanner holds for a moment is written all the same', async () => {
  const path = join(await emptyFolder(), 'out.txt')
  const held = Object.assign(new Error('EPERM'), { code: 'EPERM' })
  vi.mocked(rename).mockRejectedValueOnce(held)
  await writeWhole(path, bytes)
  vi.mocked(renameSync).mockImplementationOnce(() => {
    throw held
  })
  await writeUnflushed(path, Buffer.from('newer'))
  expect(await readFile(path, 'utf8')).toBe('newer')
})

test('of several files all are written, or none that is new', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'b'), 'old')
  await mkdir(join(folder, 'd'))
  const files = (...names: readonly string[]) => names.map((name) => ({ path: join(folder, name), bytes }))
  const failed = await writeAll(files('a', 'b', 'd'))
  const left = await namesIn(folder)
  const written = await writeAll(files('a', 'c'))
  expect([failed.ok, left, written.ok, await namesIn(folder)]).toEqual([false, ['b', 'd'], true, ['a', 'b', 'c', 'd']])
})
