/** Places of kept values that mean something else: what the option `--accept` names, and what a refusal says of it. */

import { error, info, type Message, warning } from '../core/codes.ts'
import type { CopyName } from '../core/copies.ts'
import { fail, failAll, ok, type Result } from '../core/result.ts'
import type { Arguments } from './arguments.ts'

export function acceptedOf({ values }: Arguments): Result<ReadonlySet<string>> {
  const given = values.get('accept') ?? []
  const wrong = given.find((place) => !/^[\da-f]{12}$/u.test(place))
  return wrong === undefined ? ok(new Set(given)) : fail(error('usage-accept', { value: wrong }))
}

/** A place that is not there any more accepts nothing, and is told. */
export function unmatchedOf(accepted: ReadonlySet<string>, found: readonly string[]): readonly Message[] {
  const known = new Set(found)
  return [...accepted].filter((place) => !known.has(place)).map((place) => warning('accept-unmatched', { place }))
}

const leftOutOfPublic: readonly string[] = ['leak-deleted', 'leak-attribute', 'leak-aside']

/** What can be done about a refusal is said once, behind it. */
export function adviceOn(
  messages: readonly [Message, ...Message[]],
  { copy, isInPlace }: { readonly copy: CopyName; readonly isInPlace: boolean },
): Result<never> {
  const isAbout = (codes: (code: string) => boolean) => messages.some(({ code }) => codes(code))
  const said: Message[] = []
  if (copy !== 'public' && isInPlace && isAbout((code) => leftOutOfPublic.includes(code)))
    said.push(info('leak-how-public', {}))
  if (messages.some(({ params }) => params.place !== undefined)) said.push(info('leak-how-accept', {}))
  return failAll([messages[0], ...messages.slice(1), ...said])
}
