import type { Message } from '../core/codes.ts'
import type { Language } from './language.ts'
import { tables } from './tables.ts'
import { visible } from './visible.ts'

export type { Language } from './language.ts'

/** The sentence for a message, in the reader's language. */
export function sentence(message: Message, language: Language): string {
  return withParams(tables[language].sentences[message.code], message.params)
}

/** `{name}` becomes the parameter of that name; what nobody would see of it is told. */
export function withParams(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(?<name>\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(params, name) ? visible(String(params[name])) : whole,
  )
}
