/** How the places of a page look and what they are called: from the session, for all that is drawn of one placeholder. */
import type { Decision, Field, Finding, PlaceholderId } from '../../src/core/model.ts'
import type { Session } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'

export interface PlaceLook {
  readonly placeholder: PlaceholderId
  readonly text: string
  readonly state: Decision['state']
  readonly severity: Finding['severity'] | null
  /** What a screen reader says of it. */
  readonly name: string
}

/** The worst that was noticed of each placeholder; `findings` come with the worst first. */
function severities(findings: readonly Finding[]): ReadonlyMap<PlaceholderId, Finding['severity']> {
  const found = new Map<PlaceholderId, Finding['severity']>()
  for (const { placeholder, severity } of findings)
    if (placeholder !== null && !found.has(placeholder)) found.set(placeholder, severity)
  return found
}

/** One for each placeholder, in text order. Linear in the places. */
export function looksOf(session: Session, findings: readonly Finding[], words: WindowWords): readonly PlaceLook[] {
  const { text, pieces } = shownOf(session)
  const noticed = severities(findings)
  const fields = new Map(viewOf(session).fields.map((field) => [field.id, field]))
  return pieces.map(({ placeholder, field, state, start, end }) => {
    const severity = noticed.get(placeholder) ?? null
    return {
      placeholder,
      text: text.slice(start, end),
      state,
      severity,
      name: nameOf(fields.get(field), state, severity, words),
    }
  })
}

function nameOf(
  field: Field | undefined,
  state: Decision['state'],
  severity: Finding['severity'] | null,
  words: WindowWords,
): string {
  const states = { open: words.openState, filled: words.filledState, kept: words.keptState }
  const noticed = { error: words.severityError, warning: words.severityWarning, hint: words.severityHint }
  const count = field && field.count > 1 ? worded(words.places, { count: field.count }) : null
  return [field?.label, states[state], count, severity && noticed[severity]].filter(Boolean).join(', ')
}

/** Whether they differ in nothing but what they say. */
export function sameDress(a: PlaceLook, b: PlaceLook): boolean {
  return a.state === b.state && a.severity === b.severity && a.name === b.name
}
