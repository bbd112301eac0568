/** Work that somebody filled and somebody else reviewed, with the trail of it, as a project carries them. */
import type { RecordInput } from '../../../src/app/record/subject.ts'
import { sha256Of } from '../../../src/app/trail.ts'
import { checkReport } from '../../../src/core/checks.ts'
import { detect, textOf } from '../../../src/core/detect.ts'
import { markFinding } from '../../../src/core/finding-review.ts'
import type { Decision, Field } from '../../../src/core/model.ts'
import { writeWork } from '../../../src/core/project.ts'
import { resolve } from '../../../src/core/resolve.ts'
import { mark, noReview, type Review, signFillings } from '../../../src/core/review.ts'
import { reduce, type Session, startSession } from '../../../src/core/session.ts'
import { type Act, closedTrail, fileDetail, sealedValue } from '../../../src/core/trail.ts'
import { viewOf } from '../../../src/core/view.ts'
import { testSealing, trailOf } from '../../core/sealing.ts'

export interface Reviewing {
  readonly text: string
  /** What each field is to be; open where nothing is said. */
  readonly decide: (field: Field, index: number) => Decision
  /** Returned with this note; approved where it is empty, left alone where it is null. */
  readonly note: (field: Field, index: number) => string | null
  /** Why each finding that belongs to no field may stand; null leaves it open. */
  readonly pass: string | null
}

const filler = { by: '张填报', at: '2023-01-05T09:10:00+08:00' }
const reviewer = { by: '李审核', at: '2023-01-06T14:30:00+08:00' }

export function reviewed({ text, decide, note, pass }: Reviewing, name = '工作总结.txt'): RecordInput {
  const start = startSession(detect(text, { format: 'text', masks: ['stars'] }))
  const { fields, placeholders } = viewOf(start)
  const decisions = new Map(fields.map((field, index) => [field.id, decide(field, index)]))
  const session: Session = reduce(start, { type: 'decide', decisions })
  const acts: Partial<Act>[] = [{ ...filler, deed: 'opened', detail: fileDetail(sha256Of(text), name) }]
  for (const [field, decision] of session.decisions)
    acts.push({ ...filler, deed: decision.state === 'kept' ? 'kept' : 'filled', field, sealed: sealedValue(decision) })
  let review: Review = signFillings(noReview, start.decisions, session.decisions, filler)
  fields.forEach((field, index) => {
    const said = note(field, index)
    if (said === null) return
    const verdict = said === '' ? 'approved' : 'returned'
    const marked = mark(review, session.decisions, { ...reviewer, field, verdict, note: said, twoPersons: true })
    if (!marked.ok) throw new Error(JSON.stringify(marked))
    review = marked.value
    const sealed = sealedValue(decide(field, index))
    acts.push({ ...reviewer, deed: verdict, field: field.id, detail: said, sealed })
  })
  const resolved = resolve(text, placeholders, session.decisions)
  const found = checkReport({ format: 'text', report: text, resolved, fields, decisions: session.decisions })
  for (const finding of found.filter(({ field }) => field === null)) {
    if (pass === null) continue
    const marked = markFinding(review, { ...reviewer, finding, verdict: 'passed-over', note: pass })
    if (!marked.ok) throw new Error(JSON.stringify(marked))
    review = marked.value
    acts.push({ ...reviewer, deed: 'passed-over', detail: pass, sealed: finding.id })
  }
  const written = writeWork(session, review)
  const trail = closedTrail(trailOf(acts), written, testSealing())
  const bytes = new TextEncoder().encode(textOf(session.detection))
  return { name, bytes, session: written, trail, language: 'zh-CN' }
}
