import type { FindingSeverity } from '../../src/core/severity.ts'
import type { WindowWords } from '../../src/messages/window.ts'

/** What each degree of a finding is called. */
export function severityWords(words: WindowWords): Readonly<Record<FindingSeverity, string>> {
  return { error: words.severityError, warning: words.severityWarning, hint: words.severityHint }
}
