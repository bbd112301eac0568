import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFolder } from '../../../src/app/batch/folder.ts'
import { manifestPath, whole, withOutcomes } from '../../../src/app/batch/manifest.ts'
import { writePdfs } from '../../../src/app/batch/pdfs.ts'
import type { RowOutcome } from '../../../src/core/batch/outcome.ts'
import { emptyFolder, namesIn } from '../../files/folder.ts'

const count = 90

async function folderWithDocuments() {
  const folder = await emptyFolder()
  const outcomes = Array.from({ length: count }, (_, row): RowOutcome => {
    const hash = row % 10 === 9 ? null : 'a'
    return { row, of: '', file: `${row}.docx`, hash, filled: 0, kept: 0, open: 0, findings: [] }
  })
  for (const { file, hash } of outcomes) if (hash !== null) await writeFile(join(folder, file), 'docx')
  const all = async function* () {
    yield* outcomes
  }
  return { folder, outcomes: all() }
}

const find = async () => async (documents: readonly Uint8Array[]) => documents.map(() => Buffer.from('%PDF-'))
const pdfsIn = async (folder: string) => (await namesIn(folder)).filter((name) => name.endsWith('.pdf'))

test('how many there are is told after each portion, and each document that was written has one', async () => {
  const { folder, outcomes } = await folderWithDocuments()
  const told: number[] = []
  const made = await writePdfs(folder, outcomes, {
    signal: new AbortController().signal,
    told: async (done) => void told.push(done),
    find,
  })
  expect([told, made.messages, (await pdfsIn(folder)).length]).toEqual([
    [40, 80, 81],
    [expect.objectContaining({ code: 'batch-pdfs', params: { made: 81, unchanged: 0 } })],
    81,
  ])
})

test('who stops the work between two portions has those that were made', async () => {
  const { folder, outcomes } = await folderWithDocuments()
  const stop = new AbortController()
  const made = await writePdfs(folder, outcomes, { signal: stop.signal, told: async () => stop.abort(), find })
  expect([made.messages.map(({ code }) => code), (await pdfsIn(folder)).length]).toEqual([['task-cancelled'], 40])
})

test('a document that cannot be read any more is said, and so is the manifest', async () => {
  const { folder, outcomes } = await folderWithDocuments()
  await rm(join(folder, '0.docx'))
  const control = { signal: new AbortController().signal, find }
  const gone = await writePdfs(folder, outcomes, control)
  const unread = await withOutcomes(folder, (none) => writePdfs(folder, none, control))
  expect([gone.messages[0]?.code, unread.messages[0]?.code]).toEqual(['file-missing', 'file-is-folder'])
})

test('a batch whose manifest cannot be read is refused, and its folder is free again', async () => {
  const folder = await emptyFolder()
  const head = { starfill: 'batch', version: 1, master: 'a', shard: '1/1' } as const
  const request = { shard: whole, resume: true }
  await mkdir(manifestPath(folder, whole))
  const refused = await openFolder(folder, head, request)
  await rm(manifestPath(folder, whole), { recursive: true })
  const opened = await openFolder(folder, head, request)
  if (opened.ok) await opened.value.close()
  expect([refused.messages[0]?.code, opened.ok]).toEqual(['file-is-folder', true])
})
