import { error } from '../../src/core/codes.ts'
import { fail, ok, type Result } from '../../src/core/result.ts'

/** What the host takes, in megabytes. */
const largest = 256

/** The bytes of a file that was chosen or dropped. It may have gone since, or be a folder, which has none. */
export async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.size > largest * 1024 * 1024) return fail(error('file-too-large', { path: file.name, megabytes: largest }))
  try {
    return ok(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return fail(error('file-missing', { path: file.name }))
  }
}
