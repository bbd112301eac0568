/** What a window asks of the office's memory of names, and what that learns of its work. */
import { warning } from '../../core/codes.ts'
import { learntNames, type OfficeNames, withoutName } from '../../core/office-names.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Input } from '../contract.ts'
import type { HostSession } from './session.ts'

/** What the settings show and do about them; the names as they are then. */
export function officeNames({ names }: HostSession, input: Input<'officeNames'>): Promise<Result<OfficeNames>> {
  if (input.wish === 'clear') return names.clear()
  if (input.wish === 'list') return names.read()
  return names.change((now) => withoutName(now, input))
}

/**
 * The work was saved or exported: what it keeps is forgotten, and where a person asked for that saving, its public names are remembered. Work
 * with a password is closed to who else sits at this machine, and no name is taken out of it. Says what could not be kept.
 */
export async function remembering<T>(
  host: HostSession,
  { document, project, isAsked }: { readonly document: string; readonly project: string; readonly isAsked: boolean },
  done: Result<T>,
): Promise<Result<T>> {
  const { names, settings, platform } = host
  if (!done.ok || done.value === null || !(await settings.read()).remembersNames) return done
  const now = await names.read()
  const learns = isAsked && host.documents.get(document)?.key === null
  // Why there are none stands in the settings.
  if (!now.ok || (now.value.length === 0 && !learns)) return done
  const never = new AbortController().signal
  const told = await platform.workers.run('namesTold', { session: project, learns }, () => undefined, never)
  const learnt = told.ok ? await names.change((before) => learntNames(before, told.value)) : told
  return learnt.ok ? done : ok(done.value, [...done.messages, warning('office-names-not-kept', {}), ...learnt.messages])
}
