/** The password of a file that has one: out of a file that is named, or typed at the terminal, where it is not shown. */
import { type GivePassword, passwordIn } from '../app/password-file.ts'
import { error } from '../core/codes.ts'
import { fail, ok } from '../core/result.ts'
import { withParams } from '../messages/sentence.ts'
import { type Arguments, optionOf } from './arguments.ts'
import type { Terminal } from './terminal.ts'

export const passwordOption = { 'password-file': 'value' } as const

export function passwordFrom(given: Arguments, { askHidden, texts }: Terminal): GivePassword {
  const file = optionOf(given, 'password-file')
  return async (path) => {
    if (file !== null) return passwordIn(file)
    const typed = await askHidden(withParams(texts.passwordOf, { path }))
    return typed === null || typed === '' ? fail(error('password-needed', { path })) : ok(typed)
  }
}
