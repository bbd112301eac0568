import type { FieldId } from '../../src/core/model.ts'
import type { Session } from '../../src/core/session.ts'

const most = 8

/** What the field said at earlier steps of this work, the newest first, without what it says now. */
export function earlierValues({ past, decisions }: Session, field: FieldId): readonly string[] {
  const now = valueIn(decisions, field)
  const values = new Set<string>()
  for (let index = past.length - 1; index >= 0 && values.size < most; index--) {
    const value = valueIn(past[index]?.decisions ?? new Map(), field)
    if (value !== null && value !== now) values.add(value)
  }
  return [...values]
}

function valueIn(decisions: Session['decisions'], field: FieldId): string | null {
  const decision = decisions.get(field)
  return decision && decision.state !== 'open' ? decision.value : null
}
