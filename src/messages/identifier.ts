import type { IdentifierReason } from '../core/identifiers.ts'
import * as en from './en/names.ts'
import type { Language } from './language.ts'
import * as zh from './zh-cn/names.ts'

/** What each kind of identifier is called. */
export const identifierNames = { 'zh-CN': zh.identifiers, en: en.identifiers } satisfies Readonly<
  Record<Language, unknown>
>

const reasons = { 'zh-CN': zh.identifierReasons, en: en.identifierReasons } satisfies Readonly<
  Record<Language, unknown>
>

/** Why something is suggested to be masked. */
export function identifierSentence({ code, cue }: IdentifierReason, language: Language): string {
  return reasons[language][code].replace('{cue}', () => cue)
}
