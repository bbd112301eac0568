import { appendFileSync, chmodSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendEntries, readEntries } from '../../src/files/journal.ts'

async function runsOf(path: string) {
  const read = await readEntries(path)
  return read.ok ? read.value : []
}

const makePath = () => join(mkdtempSync(join(tmpdir(), 'starfill-journal-')), 'a.journal')

test('entries are read in the order in which they were appended, and their file is private', async () => {
  const path = makePath()
  await appendEntries(path, [{ a: '旬河' }, { b: 1 }])
  await appendEntries(path, [[3]])
  expect([await runsOf(path), statSync(path).mode & 0o777]).toEqual([[[{ a: '旬河' }, { b: 1 }, [3]]], 0o600])
})

test('a file that is not there has no entries', async () => {
  expect(await runsOf(makePath())).toEqual([])
})

test('a file that cannot be read is said, and is no file without entries', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-journal-'))
  expect(await readEntries(folder)).toMatchObject({ ok: false, messages: [{ code: 'file-is-folder' }] })
})

test('half a line in the middle hides nothing of what was appended behind it', async () => {
  const path = makePath()
  await appendEntries(path, [1, 2])
  appendFileSync(path, '0123456789abcdef {"a":')
  await appendEntries(path, [3])
  expect(await runsOf(path)).toEqual([[1, 2], [3]])
})

test('wherever a journal is cut, what is read is a start of what was written', async () => {
  const path = makePath()
  await appendEntries(path, [1, 22, 'drei', { four: [4] }])
  const whole = readFileSync(path)
  const counts: number[] = []
  for (let end = 0; end <= whole.length; end++) {
    const cut = makePath()
    appendFileSync(cut, whole.subarray(0, end))
    const read = (await runsOf(cut)).flat()
    expect([1, 22, 'drei', { four: [4] }].slice(0, read.length)).toEqual(read)
    counts.push(read.length)
  }
  expect([counts[0], counts.at(-1), counts.toSorted((a, b) => a - b)]).toEqual([0, 4, counts])
})

test('what cannot be written is said', async () => {
  const path = makePath()
  const folder = join(path, '..')
  chmodSync(folder, 0o500)
  const written = await appendEntries(join(folder, 'no', 'a.journal'), [1])
  chmodSync(folder, 0o700)
  expect(written).toMatchObject({ ok: false, messages: [{ code: 'write-failed' }] })
})
