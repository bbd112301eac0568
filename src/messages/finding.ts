import type { FindingReason } from '../core/findings.ts'
import { findings as en } from './en/findings.ts'
import type { Language } from './language.ts'
import { findings as zh } from './zh-cn/findings.ts'

const tables: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en }

/** What a check noticed, as a sentence in the reader's language. */
export function findingSentence({ code, cue, want }: FindingReason, language: Language): string {
  const said: Readonly<Record<string, string>> = { cue, want }
  return tables[language][code].replaceAll(/\{(?<name>cue|want)\}/gu, (whole, name: string) => said[name] ?? whole)
}
