/** What the checks say of a report before it is written: errors that nobody answered refuse the file. */

import { checkReport } from '../../core/checks.ts'
import { error, type Message } from '../../core/codes.ts'
import { provedFindings } from '../../core/findings.ts'
import type { Placeholder } from '../../core/model.ts'
import { resolve } from '../../core/resolve.ts'
import { findingSentence } from '../../messages/finding.ts'
import type { Language } from '../../messages/sentence.ts'
import type { Decided } from './decided.ts'

export interface Look {
  /** In which the findings are said. */
  readonly language: Language
  /** Ids of findings that somebody answered: they may stand. */
  readonly answered: ReadonlySet<string>
}

/** How many are told; the rest are only counted. */
const told = 5

export function refusalOf(
  {
    report: { format, word },
    text,
    placeholders,
    fields,
    decisions,
  }: Decided & { readonly placeholders: readonly Placeholder[] },
  { language, answered }: Look,
): Message | null {
  const resolved = resolve(text, placeholders, decisions)
  const findings = checkReport({
    format,
    cells: word?.cells,
    report: text,
    resolved,
    fields,
    decisions,
    errorsOnly: true,
  })
  const errors = findings.filter(
    ({ id, severity, reason }) => severity === 'error' && !answered.has(id) && !provedFindings.includes(reason.code),
  )
  if (errors.length === 0) return null
  const said = errors.slice(0, told).map(({ reason }) => findingSentence(reason, language))
  if (errors.length > told) said.push('…')
  return error('findings-refused', { count: errors.length, findings: said.join('\n') })
}
