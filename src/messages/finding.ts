import type { FindingReason } from '../core/findings.ts'
import type { Language } from './language.ts'
import { tables } from './tables.ts'

/** What a check noticed, as a sentence in the reader's language. */
export function findingSentence({ code, cue, want }: FindingReason, language: Language): string {
  const { findings, numbers } = tables[language]
  const names: Readonly<Record<string, string>> = numbers
  const said: Readonly<Record<string, string>> = { cue, want: code === 'number-false' ? (names[want] ?? want) : want }
  return findings[code].replaceAll(/\{(?<name>cue|want)\}/gu, (whole, name: string) => said[name] ?? whole)
}
