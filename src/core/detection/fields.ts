/** The fields of a report, from the items of its passages. */

import type { Field, FieldId } from '../model.ts'
import type { Outlook } from './grouping.ts'
import { labelsFor } from './labels.ts'
import { digitsOf, type Named, type Passage } from './passage.ts'

/** Names, persons, then everything else, each in reading order. */
export function fieldsFrom(passages: readonly Passage[], outlook: Outlook): readonly Field[] {
  const named = new Map<FieldId, Named>()
  for (const passage of passages)
    for (const [index, item] of passage.items.entries()) {
      if (!item.mark) continue
      const known = named.get(item.field)
      if (known) known.count++
      else named.set(item.field, { item, mark: item.mark, passage, index, count: 1 })
    }
  const all = [...named.values()]
  const order = (kind: string) => (kind === 'name' ? 0 : kind === 'person' ? 1 : 2)
  const sorted = all.toSorted((a, b) => order(a.mark.verdict.kind) - order(b.mark.verdict.kind))
  const labels = labelsFor(sorted, outlook)
  return sorted.map(({ item, mark, count }, index) => ({
    id: item.field,
    kind: mark.verdict.kind,
    label: labels[index] ?? item.field,
    unit: mark.verdict.unit,
    digits: digitsOf(mark),
    count,
    reason: { code: item.why, cue: item.reason.cue },
  }))
}
