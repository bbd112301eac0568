import { extname } from 'node:path'
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { CommandName } from '../messages/command-line-texts.ts'
import { type Arguments, optionOf } from './arguments.ts'

/** What a report is written as; each is its file's ending as well. */
export const reportFormats = ['docx', 'txt', 'md'] as const
/** What a filled report is written as. */
export const filledFormats = [...reportFormats, 'pdf'] as const

/** Where `--out` says to write, and in which of `formats`: its extension decides. */
export function targetOf<F extends string>(
  given: Arguments,
  command: CommandName,
  formats: readonly F[],
): Result<{ readonly path: string; readonly format: F }> {
  const path = optionOf(given, 'out')
  if (path === null) return fail(error('usage-needs-option', { command, option: '--out' }))
  // A document with macros is written as what it is; whether it has some is known when it is made.
  const ending = extname(path)
    .toLowerCase()
    .replace(/^\.docm$/u, '.docx')
  const format = formats.find((one) => `.${one}` === ending)
  if (format) return ok({ path, format })
  return fail(error('usage-extension', { path, choices: formats.map((one) => `.${one}`).join(', ') }))
}
