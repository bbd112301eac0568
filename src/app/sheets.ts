/** Sheets of values, in. */
import { ok, type Result } from '../core/result.ts'
import type { ValueRow } from '../core/values.ts'
import type { Input } from './contract.ts'
import type { Desk } from './desk.ts'
import { pick } from './opening.ts'
import { runTask } from './tasks.ts'

export async function valuesIn(desk: Desk, { source }: Input<'valuesIn'>): Promise<Result<readonly ValueRow[] | null>> {
  const picked = await pick(desk, source, 'values')
  if (!picked.ok) return picked
  if (picked.value === null) return ok(null)
  return runTask(desk, 'values', 'readSheet', picked.value)
}
