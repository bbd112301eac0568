import type { Language } from './language.ts'
import { inEach, tables } from './tables.ts'

/** How each language is called by who speaks it. */
export const languageNames = inEach(({ ownName }) => ownName)

/** From a locale's name (`zh_CN.UTF-8`, `zh-Hant-HK`, `en-GB`): the language in which it is read, null where there is none. */
export function languageNamed(locale: string): Language | null {
  const asked = `${locale.toLowerCase().replaceAll('_', '-').split(/[.@]/u, 1)[0]}-`
  const fitting = Object.entries(tables).flatMap(([language, { locales }]) =>
    locales
      .filter((beginning) => asked.startsWith(`${beginning}-`))
      .map(({ length }) => ({ language: language as Language, length })),
  )
  return fitting.toSorted((one, other) => other.length - one.length)[0]?.language ?? null
}
