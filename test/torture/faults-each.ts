/** Every call of a file function failing, one after the other and in each way that a disk fails. */
import { type CodeOf, grows } from './faults.ts'
import type { FaultOutcome } from './look.ts'

/** From the call of that number on. */
const ways: Readonly<Record<string, (at: number) => CodeOf>> = {
  'one call': (at) => (index) => (index === at ? 'EIO' : null),
  'one call, for a lack of rights': (at) => (index) => (index === at ? 'EACCES' : null),
  'one call and the next': (at) => (index) => (index === at || index === at + 1 ? 'EIO' : null),
  'the disk is full': (at) => (index, call) => (index >= at && grows(call) ? 'ENOSPC' : null),
  'too many files are open':
    (at) =>
    (index, { name }) =>
      index >= at && name === 'open' ? 'EMFILE' : null,
  'nothing works any more': (at) => (index) => (index >= at ? 'EIO' : null),
}

export interface FaultReport {
  readonly runs: number
  readonly failures: readonly string[]
}

/** Every `step`-th call of what `trial` does. */
export async function failEach(trial: (codeOf: CodeOf) => Promise<FaultOutcome>, step: number): Promise<FaultReport> {
  const well = await trial(() => null)
  const failures = well.wrong.map((what) => `without a fault: ${what}`)
  let runs = 0
  for (let at = 0; at < well.calls.length; at += step) {
    for (const [way, codes] of Object.entries(ways)) {
      runs++
      const { wrong } = await trial(codes(at))
      const call = well.calls[at]
      if (wrong.length > 0) failures.push(`${way} from ${at} (${call?.name} ${call?.path}): ${wrong.join('; ')}`)
    }
  }
  return { runs, failures }
}
