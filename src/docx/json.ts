/** Strict readers of JSON: every wrong, missing or unknown key is named by its path (`styles.title.sizePt`). */
import { error, type Message } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'

export type Reader<T> = (value: unknown, path: string) => Result<T>

type Read<R> = R extends Reader<infer T> ? T : never

/** From `least` to `most`, both included. */
export function figure(least: number, most: number): Reader<number> {
  return (value, path) =>
    typeof value === 'number' && value >= least && value <= most
      ? ok(value)
      : fail(error('layout-not-figure', { path, least, most }))
}

export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? ok(value) : fail(error('layout-not-choice', { path, choices: 'true, false' }))

/** At least `least` and at most 100 characters. */
export function words(least: number): Reader<string> {
  return (value, path) =>
    typeof value === 'string' && value.length >= least && value.length <= 100
      ? ok(value)
      : fail(error('layout-not-text', { path, least, most: 100 }))
}

/** Six hexadecimal digits, red, green, blue. */
export const colour: Reader<string> = (value, path) =>
  typeof value === 'string' && /^[\dA-Fa-f]{6}$/u.test(value)
    ? ok(value.toUpperCase())
    : fail(error('layout-not-choice', { path, choices: '000000–FFFFFF' }))

export function choice<const T extends string>(...choices: readonly T[]): Reader<T> {
  return (value, path) => {
    const found = choices.find((candidate) => candidate === value)
    return found === undefined ? fail(error('layout-not-choice', { path, choices: choices.join(', ') })) : ok(found)
  }
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? ok(null) : reader(value, path))
}

/** All of these keys and no others. */
export function object<S extends Readonly<Record<string, Reader<unknown>>>>(
  shape: S,
): Reader<{ readonly [K in keyof S]: Read<S[K]> }> {
  return (value, path) => readKeys(shape, value, path, true) as Result<{ readonly [K in keyof S]: Read<S[K]> }>
}

/** Any of these keys and no others. */
export function someOf<S extends Readonly<Record<string, Reader<unknown>>>>(
  shape: S,
): Reader<{ readonly [K in keyof S]?: Read<S[K]> }> {
  return (value, path) => readKeys(shape, value, path, false) as Result<{ readonly [K in keyof S]?: Read<S[K]> }>
}

/** Keys of any name. */
export function record<T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, path) => {
    const shape = Object.fromEntries(Object.keys(isObject(value) ? value : {}).map((key) => [key, reader]))
    return readKeys(shape, value, path, true) as Result<Readonly<Record<string, T>>>
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readKeys(
  shape: Readonly<Record<string, Reader<unknown>>>,
  value: unknown,
  path: string,
  all: boolean,
): Result<Readonly<Record<string, unknown>>> {
  if (!isObject(value)) return fail(error('layout-not-choice', { path: path || '{}', choices: '{ … }' }))
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  const read: [string, unknown][] = []
  const messages: Message[] = Object.keys(value)
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => error('layout-key-unknown', { path: at(key) }))
  for (const [key, reader] of Object.entries(shape)) {
    if (!Object.hasOwn(value, key)) {
      if (all) messages.push(error('layout-key-missing', { path: at(key) }))
      continue
    }
    const result = reader(value[key], at(key))
    if (result.ok) read.push([key, result.value])
    else messages.push(...result.messages)
  }
  const [first, ...rest] = messages
  return first ? fail(first, ...rest) : ok(Object.fromEntries(read))
}
