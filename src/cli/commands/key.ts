import { makeKey } from '../../app/signing.ts'
import { error } from '../../core/codes.ts'
import { andThen, fail, ok } from '../../core/result.ts'
import { optionOf } from '../arguments.ts'
import type { Command } from '../command.ts'
import { passwordFrom, passwordOption } from '../password.ts'
import { unbroken } from '../unbroken.ts'

/** Makes a signing key; the password that seals it is asked for as that of any file. */
export const keyCommand: Command = {
  options: { name: 'value', out: 'value', keys: 'value', ...passwordOption },
  run: async (given, terminal) => {
    const [extra] = given.positionals
    if (extra !== undefined) return fail(error('usage-extra', { argument: extra }))
    const [name, out] = [optionOf(given, 'name')?.trim() ?? '', optionOf(given, 'out')]
    if (name === '') return fail(error('usage-needs-option', { command: 'key', option: '--name' }))
    if (out === null) return fail(error('usage-needs-option', { command: 'key', option: '--out' }))
    const password = await passwordFrom(given, terminal)(out)
    if (!password.ok) return password
    const list = optionOf(given, 'keys')
    const made = await unbroken(() => makeKey({ name, password: password.value, out, list }))
    return andThen(made, ({ key }) => {
      terminal.print(`${key}\n`)
      return ok('done')
    })
  },
}
