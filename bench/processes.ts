/** What Linux tells of a program's processes. */
import { textOf } from '../test/electron/family.ts'

/** MB that they take, what they share counted once; null where this user may not know of each. */
export function memoryOf(pids: readonly number[]): number | null {
  const told = pids.map((pid) => /^Pss: +(?<kilobytes>\d+)/mu.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1])
  if (told.includes(undefined)) return null
  return told.reduce((sum, kilobytes) => sum + Number(kilobytes), 0) / 1024
}

/** How often their first threads went to sleep so far: so often they were woken. */
export function sleepsOf(pids: readonly number[]): readonly number[] {
  return pids.map((pid) =>
    Number(/^voluntary_ctxt_switches:\s+(?<times>\d+)/mu.exec(textOf(`/proc/${pid}/task/${pid}/status`))?.[1] ?? 0),
  )
}
