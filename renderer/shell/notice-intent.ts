import type { Message } from '../../src/core/codes.ts'

/** Refused because a step comes first: nothing is wrong with the work or the program, so it is said quietly. */
const firstSteps: ReadonlySet<Message['code']> = new Set([
  'review-open',
  'review-own',
  'review-unsigned',
  'mask-nothing-selected',
  'mask-over-placeholder',
  'kept-locked',
  'paragraphs-fixed',
])

/** How loud something is said. */
export function intentOf({ code, severity }: Pick<Message, 'code' | 'severity'>): Message['severity'] {
  return firstSteps.has(code) ? 'info' : severity
}
