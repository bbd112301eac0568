/** What a window tells while it is worked at: what changed, and what was done, for the journal and for the audit trail. */
import { map, ok, type Result } from '../../core/result.ts'
import type { Input } from '../contract.ts'
import { type HostSession, inTurn } from './session.ts'

export function note(
  host: HostSession,
  { document, change, from, acts }: Input<'note'>,
): Promise<Result<{ readonly needsCopy: boolean }>> {
  return inTurn(host, document, async (): Promise<Result<{ readonly needsCopy: boolean }>> => {
    const at = host.platform.now().toISOString()
    const noted = await host.recovery.note(document, { at, change, from, acts })
    return noted === null ? ok({ needsCopy: true }) : map(noted, () => ({ needsCopy: false }))
  })
}

export function tell(host: HostSession, { document: token, acts }: Input<'tell'>): Promise<Result<null>> {
  return inTurn(host, token, async ({ trail }) => {
    trail.add(...acts)
    return host.recovery.told(token, acts, host.platform.now().toISOString())
  })
}
