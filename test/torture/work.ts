/** The report that is worked at, and how far the work on it is. */
import { detect } from '../../src/core/detect.ts'
import { readWork } from '../../src/core/project.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

export const reportText = '**县水利局工作总结\n全县修好水渠***公里。\n'

export function startOf(): Session {
  return startSession(detect(reportText, { format: 'text', masks: ['stars'] }))
}

export function filled(session: Session, turn: number): Session {
  return reduce(session, { type: 'fill', field: viewOf(session).fields[0]?.id ?? '', value: `值${turn}` })
}

/** The turn that a saved session is at; 0 where it is at none. */
export function turnOf(session: string): number {
  const work = readWork(session)
  if (!work.ok) throw new Error('The session is damaged.')
  const decision = decisionOf(work.value.decisions, viewOf(work.value).fields[0]?.id ?? '')
  return decision.state === 'filled' ? Number(decision.value.slice(1)) : 0
}
