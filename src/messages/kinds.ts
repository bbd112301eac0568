import type { Kind } from '../core/model.ts'
import * as en from './en/names.ts'
import type { Language } from './language.ts'
import * as zh from './zh-cn/names.ts'

/** What each kind of placeholder is called. */
export const kindNames: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = { 'zh-CN': zh.kinds, en: en.kinds }
