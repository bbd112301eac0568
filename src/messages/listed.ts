/** The names under which layouts and sample reports are offered. */
import { type Label, languages } from './language.ts'
import type { LanguageTexts } from './language-texts.ts'
import { inEach, tables } from './tables.ts'

function labels<K extends string>(pick: (texts: LanguageTexts) => Readonly<Record<K, string>>) {
  const ids = Object.keys(pick(tables[languages[0]])) as K[]
  return Object.fromEntries(ids.map((id) => [id, inEach((texts) => pick(texts)[id])])) as Readonly<Record<K, Label>>
}

/** Of something of a person's own, which is called the same in every language. */
export const sameLabel = (name: string): Label => inEach(() => name)

export const layoutNames: Readonly<Record<string, Label>> = labels(({ layouts }) => layouts)

/** After the report's name in the name of a copy. */
export const copyEndings = labels((texts) => texts.copyEndings)

/** By the sample's file name without its ending. */
export const sampleTitles: Readonly<Record<string, Label>> = labels(({ samples }) => samples)
