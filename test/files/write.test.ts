import { chmod, link, mkdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { writeAll, writeWhole } from '../../src/files/write.ts'
import { emptyFolder, namesIn } from './folder.ts'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, rename: vi.fn(real.rename) }
})

const bytes = Buffer.from('new')

test('a file is written, and nothing else is left beside it', async () => {
  const folder = await emptyFolder()
  const result = await writeWhole(join(folder, '报告.docx'), bytes)
  expect([result.ok, await namesIn(folder), await readFile(join(folder, '报告.docx'), 'utf8')]).toEqual([
    true,
    ['报告.docx'],
    'new',
  ])
})

test('a file that is replaced keeps its mode', async () => {
  const path = join(await emptyFolder(), 'out.txt')
  await writeFile(path, 'old')
  await chmod(path, 0o664)
  await writeWhole(path, bytes)
  expect([await readFile(path, 'utf8'), (await stat(path)).mode & 0o777]).toEqual(['new', 0o664])
})

test('a link is followed and stays a link', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'real.txt'), 'old')
  await symlink('real.txt', join(folder, 'link.txt'))
  await writeWhole(join(folder, 'link.txt'), bytes)
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

test('a target that cannot be written is refused before anything is written', async () => {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'protected.txt'), 'old', { mode: 0o444 })
  const targets = ['none/out.txt', 'protected.txt/out.txt', 'sub', 'protected.txt', `${'长'.repeat(100)}.txt`]
  const results = await Promise.all(targets.map((name) => writeWhole(join(folder, name), bytes)))
  expect([results.map(({ messages }) => messages[0]?.code), await namesIn(folder)]).toEqual([
    ['write-no-folder', 'write-no-folder', 'write-onto-folder', 'write-denied', 'write-name-too-long'],
    ['protected.txt', 'sub'],
  ])
})

test('what is no plain file is not replaced', async () => {
  const result = await writeWhole('/dev/null', bytes)
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
  vi.mocked(rename).mockRejectedValue(Object.assign(new Error(code), { code }))
  onTestFinished(() => {
    vi.mocked(rename).mockReset()
  })
  const result = await writeWhole(path, bytes)
  expect([result.messages.map((message) => message.code), await namesIn(folder), await readFile(path, 'utf8')]).toEqual(
    [[said], ['out.txt'], 'old'],
  )
})

test('a file that a virus scanner holds for a moment is written all the same', async () => {
  const path = join(await emptyFolder(), 'out.txt')
  vi.mocked(rename).mockRejectedValueOnce(Object.assign(new Error('EPERM'), { code: 'EPERM' }))
  await writeWhole(path, bytes)
  expect(await readFile(path, 'utf8')).toBe('new')
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
