import type { Message } from '../core/codes.ts'
import { sentences as en } from './en.ts'
import { sentences as zh } from './zh-cn.ts'

export type Language = 'zh-CN' | 'en'

const tables = { 'zh-CN': zh, en } as const

/** The sentence for a message, in the reader's language. */
export function sentence(message: Message, language: Language): string {
  return tables[language][message.code].replace(/\{(?<name>\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(message.params, name) ? String(message.params[name]) : whole,
  )
}
