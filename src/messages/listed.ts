/** The names under which layouts and sample reports are offered. */
import type { CopyName } from '../core/copies.ts'
import * as en from './en/names.ts'
import { type Label, type Language, languages } from './language.ts'
import * as zh from './zh-cn/names.ts'

function labels<K extends string>(tables: Readonly<Record<Language, Readonly<Record<K, string>>>>) {
  const labelOf = (id: K) => Object.fromEntries(languages.map((language) => [language, tables[language][id]])) as Label
  const ids = Object.keys(tables['zh-CN']) as K[]
  return Object.fromEntries(ids.map((id) => [id, labelOf(id)])) as Readonly<Record<K, Label>>
}

/** Of something of a person's own, which is called the same in every language. */
export function sameLabel(name: string): Label {
  return Object.fromEntries(languages.map((language) => [language, name])) as Label
}

export const layoutNames: Readonly<Record<string, Label>> = labels({ 'zh-CN': zh.layouts, en: en.layouts })

/** After the report's name in the name of a copy. */
export const copyEndings: Readonly<Record<CopyName, Label>> = labels({ 'zh-CN': zh.copyEndings, en: en.copyEndings })

/** By the sample's file name without its ending. */
export const sampleTitles: Readonly<Record<string, Label>> = labels({ 'zh-CN': zh.samples, en: en.samples })
