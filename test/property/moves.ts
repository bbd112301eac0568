/** Reports and what may be done to them, at random. */
import fc from 'fast-check'
import type { Change } from '../../src/core/change.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import { type Action, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const paragraph = fc
  .array(
    fc.constantFrom(
      '**县',
      '**教育局',
      '培训教师****人',
      '，',
      '合格率**%',
      '李**老师',
      '全县',
      '。',
      '**重点**',
      '* ',
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
const report = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'))

export const started = report.map((text) => startSession(detect(text, { format: 'text', masks: ['stars'] })))

/** An action by numbers, so that it fits whatever session it meets. */
export const move = fc.record({
  kind: fc.nat(10),
  a: fc.nat(),
  b: fc.nat(),
  text: fc.constantFrom('旬河', '35', '', '**', '9.5'),
})
export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never

/** Two characters of the line at a place. */
function maskAt(report: string, start: number): Change {
  const hidden = report.slice(start, start + 2)
  return hidden.length < 2 || /[*\n]/u.test(hidden) ? [] : [{ start, end: start + 2, text: '**' }]
}

export function actionFor(session: Session, { kind, a, b, text }: Move): Action {
  const { fields, placeholders, passedOver } = viewOf(session)
  const field = fields[a % Math.max(1, fields.length)]?.id ?? ''
  const into = fields[b % Math.max(1, fields.length)]?.id ?? ''
  const placeholder = placeholders[a % Math.max(1, placeholders.length)]?.id ?? ''
  const report = textOf(session.detection)
  const { length } = report
  const [start, end] = [a % (length + 1), b % (length + 1)].toSorted((x, y) => x - y) as [number, number]
  const actions: readonly Action[] = [
    { type: 'fill', field, value: text },
    { type: 'keep', field },
    { type: 'reopen', field },
    { type: 'kind', field, kind: 'text' },
    { type: 'split', placeholder },
    { type: 'join', field, into },
    { type: 'dismiss', placeholder },
    { type: 'adopt', placeholder: passedOver[a % Math.max(1, passedOver.length)]?.id ?? '' },
    { type: 'edit', change: start === end && text === '' ? [] : [{ start, end: Math.min(end, start + 3), text }] },
    { type: 'move', placeholder, into },
    { type: 'mask', change: maskAt(report, start) },
  ]
  return actions[kind] as Action
}
