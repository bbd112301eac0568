import { error } from '../core/codes.ts'
import { type MaskStyle, maskStyles } from '../core/model.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type Arguments, type OptionKind, optionOf } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** What a command does with its arguments: the messages of a failure, or whether what it found is all right. */
export interface Command {
  readonly options: Readonly<Record<string, OptionKind>>
  readonly run: (given: Arguments, terminal: Terminal) => Promise<Result<Outcome>>
}

/** `findings`: done, and there is something that a person must look at; `unreadable`: of several files one could not be read. */
export type Outcome = 'done' | 'findings' | 'unreadable'

export const masksOption = { masks: 'value' } as const

/** Of the commands that open Word documents. */
export const largestPartOption = { 'largest-part': 'value' } as const

export function masksOf(given: Arguments): Result<readonly MaskStyle[]> {
  const value = optionOf(given, 'masks') ?? 'stars'
  const names = value.split(',').map((name) => name.trim())
  const found = maskStyles.filter((style) => names.includes(style))
  const wrong = names.find((name) => !maskStyles.some((style) => style === name))
  if (wrong === undefined) return ok(found)
  return fail(error('usage-choice', { option: '--masks', value: wrong, choices: maskStyles.join(', ') }))
}
