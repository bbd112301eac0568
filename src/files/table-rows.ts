/** A table read a row at a time, told by what it holds: memory does not grow with it. */
import { open } from 'node:fs/promises'
import { fail } from '../core/result.ts'
import { contentOf } from './content.ts'
import { beginning, csvRows } from './csv-rows.ts'
import type { DataRows } from './data-row.ts'
import { largest } from './limits.ts'
import { readBytes, unreadable } from './read.ts'
import { sheetRows } from './sheet-rows.ts'

export async function* tableRows(path: string): DataRows {
  const begin = Buffer.alloc(beginning)
  try {
    const handle = await open(path, 'r')
    const { bytesRead } = await handle.read(begin, 0, beginning, 0).finally(() => handle.close())
    const start = begin.subarray(0, bytesRead)
    if (contentOf(start) !== 'zip') return yield* csvRows(path, start)
  } catch (reason) {
    return yield fail(unreadable(path, reason))
  }
  const bytes = await readBytes(path, largest.values)
  if (!bytes.ok) return yield bytes
  yield* sheetRows(bytes.value, path)
}
