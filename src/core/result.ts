import type { Message } from './codes.ts'

/** What can go wrong in normal use is data: a value with what there is to say about it, or the reasons why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly messages: readonly [Message, ...Message[]] }

export function ok<T>(value: T, messages: readonly Message[] = []): Result<T> {
  return { ok: true, value, messages }
}

export function fail(...messages: readonly [Message, ...Message[]]): Result<never> {
  return { ok: false, messages }
}

/** All that is wrong: there may be more of it than a function takes arguments. */
export function failAll(messages: readonly [Message, ...Message[]]): Result<never> {
  return { ok: false, messages }
}

export function isSome(messages: readonly Message[]): messages is readonly [Message, ...Message[]] {
  return messages.length > 0
}

/** The next step, with the messages of both; a failure passes through. */
export function andThen<A, B>(result: Result<A>, next: (value: A) => Result<B>): Result<B> {
  if (!result.ok) return result
  const after = next(result.value)
  const messages = [...result.messages, ...after.messages]
  if (after.ok) return ok(after.value, messages)
  return isSome(messages) ? failAll(messages) : after
}

export function map<A, B>(result: Result<A>, change: (value: A) => B): Result<B> {
  return result.ok ? ok(change(result.value), result.messages) : result
}
