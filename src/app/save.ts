/** Putting finished bytes in place, whole or not at all. */
import type { Result } from '../core/result.ts'
import { writeWhole } from '../files/write.ts'
import { step, type TaskControl } from './task-control.ts'

/** `sources` are the files that went in, and are never written over. */
export async function saveBytes(
  path: string,
  bytes: Uint8Array,
  sources: readonly string[],
  control: TaskControl = {},
): Promise<Result<string>> {
  const going = step(control, 'write')
  return going.ok ? writeWhole(path, bytes, sources) : going
}
