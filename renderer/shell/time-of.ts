import type { Language } from '../../src/messages/language.ts'

/** The hour and minute of an ISO 8601 time, on this machine's clock. */
export function timeOf(at: string, language: Language): string {
  return new Date(at).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' })
}
