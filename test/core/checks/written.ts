import type { Subject } from '../../../src/core/checks.ts'
import type { Decision, Field, Format, Kind, Placeholder } from '../../../src/core/model.ts'
import { resolve } from '../../../src/core/resolve.ts'

const notation =
  /(?<before>[\d,.]*)\{(?<kind>\w+)(?::(?<label>[^ }]+))?(?: (?<unit>[^ }]+))? (?<mask>[*.,]+)(?:(?<how>[=~])(?<value>[^}]*))?\}(?<after>[\d,.]*)/gu

/**
 * A report as one line of test code: `培训教师{figure 人 ****=12人}人` is a figure with the unit 人, filled with `12人`;
 * `~` keeps it with that value, neither leaves it open; `{name:县名 **=旬河}` belongs to the field of that label.
 */
export function written(text: string, format: Format = 'text'): Subject {
  const placeholders: Placeholder[] = []
  const fields = new Map<string, Field>()
  const decisions = new Map<string, Decision>()
  let report = ''
  let from = 0
  for (const match of text.matchAll(notation)) {
    const { before = '', kind, label, unit = null, mask = '', how, value = '', after = '' } = match.groups ?? {}
    report += text.slice(from, match.index) + before
    from = match.index + match[0].length
    const start = report.length
    report += mask + after
    const id = label ?? `${kind}${placeholders.length + 1}`
    const shared = { kind: kind as Kind, unit, digits: mask.replaceAll(/[.,]/g, '').length }
    const reason = { code: 'unclear', cue: '' } as const
    const count = (fields.get(id)?.count ?? 0) + 1
    fields.set(id, { ...shared, id, label: id, count, reason })
    placeholders.push({
      ...shared,
      id: `${id}@${count}`,
      start,
      end: start + mask.length,
      text: mask,
      shape: before + mask + after,
      field: id,
      reason,
    })
    if (how) decisions.set(id, { state: how === '=' ? 'filled' : 'kept', value })
  }
  report += text.slice(from)
  return {
    format,
    report,
    resolved: resolve(report, placeholders, decisions),
    fields: [...fields.values()],
    decisions,
  }
}
