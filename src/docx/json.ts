/**
 * The parts that the shape of a layout is made of. Each says by a code what it wants; `messagesOf` adds the path of the key, so that every
 * wrong, missing or unknown one is named (`styles.title.sizePt`).
 */
import * as v from 'valibot'
import type { Code, Message } from '../core/codes.ts'

type Said = Readonly<Record<string, string | number>>

/** An issue carries one string: the code, and the parameters that its place does not tell. */
function says(code: Extract<Code, `layout-${string}`>, params: Said = {}): string {
  return JSON.stringify([code, params])
}

export function messagesOf([first, ...rest]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): readonly [
  Message,
  ...Message[],
] {
  return [messageOf(first), ...rest.map(messageOf)]
}

function messageOf(issue: v.BaseIssue<unknown>): Message {
  const [code, params] = JSON.parse(issue.message) as [Code, Said]
  return { code, severity: 'error', params: { path: v.getDotPath(issue) ?? '{}', ...params } }
}

/** From `least` to `most`, both included. */
export function figure(least: number, most: number) {
  const message = says('layout-not-figure', { least, most })
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message))
}

export const flag = v.boolean(says('layout-not-choice', { choices: 'true, false' }))

/** At least `least` and at most 100 characters. */
export function words(least: number) {
  const message = says('layout-not-text', { least, most: 100 })
  return v.pipe(v.string(message), v.minLength(least, message), v.maxLength(100, message))
}

const notColour = says('layout-not-choice', { choices: '000000–FFFFFF' })
/** Six hexadecimal digits, red, green, blue. */
export const colour = v.pipe(v.string(notColour), v.regex(/^[\dA-Fa-f]{6}$/u, notColour), v.toUpperCase())

export function choice<const T extends string>(...choices: readonly T[]) {
  return v.picklist(choices, says('layout-not-choice', { choices: choices.join(', ') }))
}

type Output<E extends v.ObjectEntries> = { readonly [K in keyof E]: v.InferOutput<E[K]> }

/** All of these keys and no others. */
export function object<E extends v.ObjectEntries>(entries: E): v.GenericSchema<unknown, Output<E>> {
  return ofObject((input) => v.object({ ...unknownIn(input, entries), ...entries }, says('layout-key-missing')))
}

/** Any of these keys and no others. */
export function someOf<E extends v.ObjectEntries>(entries: E): v.GenericSchema<unknown, Partial<Output<E>>> {
  const optional = Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, v.exactOptional(schema)]))
  return ofObject((input) => v.object({ ...unknownIn(input, entries), ...optional }))
}

/** Keys of any name. */
export function record<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Readonly<Record<string, T>>> {
  return ofObject(() => v.record(v.string(), schema))
}

/** Neither a list nor null. */
function ofObject<T>(schemaFor: (input: object) => v.GenericSchema): v.GenericSchema<unknown, T> {
  const refused = v.never(says('layout-not-choice', { choices: '{ … }' }))
  return v.lazy((input) =>
    typeof input === 'object' && input !== null && !Array.isArray(input) ? schemaFor(input) : refused,
  ) as v.GenericSchema<unknown, T>
}

/** A strict object names only the first key too many, and takes `constructor` for one that it knows. */
function unknownIn(input: object, entries: v.ObjectEntries): v.ObjectEntries {
  const keys = Object.keys(input).filter((key) => !Object.hasOwn(entries, key))
  return Object.fromEntries(keys.map((key) => [key, v.never(says('layout-key-unknown'))]))
}
