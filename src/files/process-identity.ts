/** Which process something belongs to, so that its number, used again after a restart, is not taken for it. */
import { readFileSync } from 'node:fs'

export interface ProcessIdentity {
  readonly pid: number
  /** Names the start of the machine; empty where the system does not tell. */
  readonly boot: string
  /** When the process started, in ticks since the machine did; empty where the system does not tell. */
  readonly started: string
}

let own: ProcessIdentity | null = null

/** Asked of the system once: every temporary file is named by it. */
export function thisProcess(): ProcessIdentity {
  own ??= { pid: process.pid, boot: bootId(), started: startOf(process.pid) }
  return own
}

/** Where boot and start are not told (Windows, macOS), the number alone decides. */
export function isRunning({ pid, boot, started }: ProcessIdentity): boolean {
  const here = bootId()
  if (boot !== '' && here !== '' && boot !== here) return false
  const now = startOf(pid)
  if (started !== '' && now !== '' && started !== now) return false
  return answers(pid)
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function bootId(): string {
  return textOf('/proc/sys/kernel/random/boot_id').trim()
}

/** Field 22 of proc(5)'s stat, counted after the name, which stands in brackets and may hold anything. */
function startOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
