/** The documents of a batch as one, in the order of the table. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownName } from '../../core/batch/file-names.ts'
import type { RowOutcome } from '../../core/batch/outcome.ts'
import { error, info } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { createJoiner } from '../../docx/join.ts'
import { unreadable } from '../../files/read.ts'
import { writeWhole } from '../../files/write.ts'
import { sha256 } from './manifest.ts'

/** Where it goes that has no other name: beside the documents, none of which is called so. */
export const joinedPath = (folder: string): string => join(folder, `${ownName}.docx`)

/** Rows that were left out are not in it. Refused where a document is not any more what the batch wrote. */
export async function writeJoined(
  folder: string,
  outcomes: AsyncIterable<RowOutcome>,
  path: string,
): Promise<Result<string>> {
  const joiner = createJoiner()
  let count = 0
  for await (const { file, hash } of outcomes) {
    if (hash === null) continue
    const document = await documentOf(join(folder, file), hash)
    if (!document.ok) return document
    const added = joiner.add(document.value)
    if (!added.ok) return added
    count++
  }
  if (count === 0) return fail(error('batch-joined-nothing', {}))
  const joined = joiner.finish()
  if (!joined.ok) return joined
  const written = await writeWhole(path, joined.value)
  return written.ok ? ok(path, [info('batch-joined', { path, count })]) : written
}

async function documentOf(path: string, hash: string): Promise<Result<Uint8Array>> {
  try {
    const bytes = await readFile(path)
    return sha256(bytes) === hash ? ok(bytes) : fail(error('batch-joined-changed', { path }))
  } catch (reason) {
    return fail(unreadable(path, reason))
  }
}
