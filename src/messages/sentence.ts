import type { Message } from '../core/codes.ts'
import { sentences as en } from './en/messages.ts'
import type { Language } from './language.ts'
import { visible } from './visible.ts'
import { sentences as zh } from './zh-cn/messages.ts'

export type { Language } from './language.ts'

const tables: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en }

/** The sentence for a message, in the reader's language. */
export function sentence(message: Message, language: Language): string {
  return withParams(tables[language][message.code], message.params)
}

/** `{name}` becomes the parameter of that name; what nobody would see of it is told. */
export function withParams(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(?<name>\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(params, name) ? visible(String(params[name])) : whole,
  )
}
