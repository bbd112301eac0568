import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBytes, textFrom } from '../../src/files/read.ts'
import { emptyFolder } from './folder.ts'

const codesOf = (result: { readonly messages: readonly { readonly code: string }[] }) =>
  result.messages.map(({ code }) => code)

test('a missing file, a folder, an empty file and one that is too large are each told apart', async () => {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'large.txt'), '12345')
  const results = [
    await readBytes(join(folder, 'none.txt')),
    await readBytes(join(folder, 'large.txt', 'below-a-file.txt')),
    await readBytes(join(folder, 'sub')),
    await readBytes(join(folder, 'empty.txt')),
    await readBytes(join(folder, 'large.txt'), 4),
    await readBytes(join(folder, 'large.txt'), 5),
  ]
  expect(results.map(codesOf)).toEqual([
    ['file-missing'],
    ['file-missing'],
    ['file-is-folder'],
    ['file-empty'],
    ['file-too-large'],
    [],
  ])
})

test('a file without permission is told apart', async (context) => {
  const path = join(await emptyFolder(), 'closed.txt')
  await writeFile(path, 'x')
  await chmod(path, 0)
  const result = await readBytes(path)
  if (result.ok) context.skip('this user may read every file')
  expect(codesOf(result)).toEqual(['file-denied'])
})

test('a text that begins like the name of a picture format is a text', async () => {
  expect((await textFrom(Buffer.from('BM型报告：GIF 87 张'), 'r.txt')).ok).toBe(true)
})

test.each([
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'file-is-old-office'],
  ['an archive', [0x50, 0x4b, 3, 4, 20, 0], 'file-is-package'],
  ['a PDF', [...Buffer.from('%PDF-1.7\n')], 'file-is-pdf'],
  ['an RTF document', [...Buffer.from('{\\rtf1\\ansi}')], 'file-is-rtf'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], 'file-is-picture'],
  ['a photograph', [0xff, 0xd8, 0xff, 0xe1, 0, 0], 'file-is-picture'],
  ['a scan', [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0], 'file-is-picture'],
  ['a bitmap', [...Buffer.from('BM'), 70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0], 'file-is-picture'],
  ["a telephone's photograph", [0, 0, 0, 24, ...Buffer.from('ftypheic')], 'file-is-picture'],
  ['blank lines only', [...Buffer.from('\ufeff \r\n\t\n')], 'file-empty'],
])('%s is told apart by what it holds, whatever its name', async (_, bytes, code) => {
  expect(codesOf(await textFrom(Uint8Array.from(bytes), 'report.txt'))).toEqual([code])
})
