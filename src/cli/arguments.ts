/** Arguments into options, with every mistake named and the nearest right spelling offered. */
import { parseArgs } from 'node:util'
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { CommandName } from '../messages/command-line-texts.ts'

/** `flag` takes no value, `list` may be given several times. */
export type OptionKind = 'flag' | 'value' | 'list'

export interface Arguments {
  readonly positionals: readonly string[]
  readonly flags: ReadonlySet<string>
  /** In the order given; the last one counts where only one is wanted. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

const everywhere = { help: 'flag', version: 'flag', lang: 'value' } as const
const shorts: Readonly<Record<string, string>> = { h: 'help' }

export function readArguments(
  argv: readonly string[],
  command: CommandName | null,
  own: Readonly<Record<string, OptionKind>>,
): Result<Arguments> {
  const options: Readonly<Record<string, OptionKind>> = { ...everywhere, ...own }
  const declared = Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
  )
  const { tokens } = parseArgs({ args: [...argv], options: declared, strict: false, tokens: true })
  const positionals: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const name = token.rawName.startsWith('--') ? token.name : (shorts[token.name] ?? '')
    const kind = Object.hasOwn(options, name) ? options[name] : undefined
    if (!kind) return fail(unknownOption(token.rawName, command, Object.keys(options)))
    if (kind === 'flag') {
      if (token.value !== undefined) return fail(error('usage-option-no-value', { option: token.rawName }))
      flags.add(name)
    } else if (token.value === undefined || token.value === '' || (!token.inlineValue && /^--?\w/u.test(token.value))) {
      return fail(error('usage-option-value', { option: token.rawName }))
    } else {
      values.set(name, [...(values.get(name) ?? []), token.value])
    }
  }
  return ok({ positionals, flags, values })
}

/** The last value of an option that is wanted once. */
export function optionOf({ values }: Arguments, name: string): string | null {
  return values.get(name)?.at(-1) ?? null
}

/** One of `choices`, or the first of them where the option is not given. */
export function choiceOf<T extends string>(given: Arguments, name: string, choices: readonly [T, ...T[]]): Result<T> {
  const value = optionOf(given, name) ?? choices[0]
  const found = choices.find((choice) => choice === value)
  return found ? ok(found) : fail(error('usage-choice', { option: `--${name}`, value, choices: choices.join(', ') }))
}

/** The report that every command takes, and nothing else. */
export function reportOf({ positionals }: Arguments, command: CommandName): Result<string> {
  const [report, extra] = positionals
  if (report === undefined) return fail(error('usage-needs-report', { command }))
  return extra === undefined ? ok(report) : fail(error('usage-extra', { argument: extra }))
}

/** The one of `names` that somebody may have meant by `typed`, or null. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const near = names.map((name) => [name, editsBetween(typed, name)] as const).sort((a, b) => a[1] - b[1])[0]
  return near && near[1] <= Math.ceil(near[0].length / 3) ? near[0] : null
}

function unknownOption(option: string, command: CommandName | null, names: readonly string[]) {
  const like = nearest(option.replace(/^-+/u, ''), names)
  if (like) return error('usage-like-option', { option, like: `--${like}` })
  return error('usage-unknown-option', { option, command: command ?? '' })
}

/** Levenshtein's distance. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
