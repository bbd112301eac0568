/** The fields of a report, from the items of its passages. */

import type { Field, FieldId } from '../model.ts'
import { labelsFor } from './labels.ts'
import { digitsOf, type FirstPlace, type IdentifiedRun, type Passage } from './passage.ts'
import type { ReportProfile } from './profile.ts'

/** Names, persons, then everything else, each in reading order. */
export function fieldsFrom(passages: readonly Passage[], profile: ReportProfile): readonly Field[] {
  const named = new Map<FieldId, FirstPlace>()
  for (const passage of passages)
    for (const [index, item] of passage.items.entries()) {
      if (!item.hidden) continue
      const known = named.get(item.field)
      const form = item.hidden.blank?.form
      const option = form?.option ?? null
      if (known) {
        known.count++
        if (option !== null) known.options.push(option)
        if (option !== null && form?.isTicked) known.ticked.push(option)
      } else {
        const options = option === null ? [...(form?.choices?.texts ?? [])] : [option]
        const ticked = option !== null && form?.isTicked ? [option] : []
        named.set(item.field, { item, hidden: item.hidden, passage, index, count: 1, options, ticked })
      }
    }
  const all = [...named.values()]
  const order = (kind: string) => (kind === 'name' ? 0 : kind === 'person' ? 1 : 2)
  const sorted = all.toSorted((a, b) => order(a.hidden.verdict.kind) - order(b.hidden.verdict.kind))
  const labels = labelsFor(sorted, profile)
  return sorted.map((first, index) => fieldOf(first, labels[index] ?? first.item.field))
}

/** Boxes of which more than one can be ticked. */
function isOfSeveral({ blank }: FirstPlace['hidden']): boolean {
  return blank !== undefined && blank.form.option !== null && !blank.form.isOne
}

const fields = new WeakMap<IdentifiedRun, Field>()

/** The same object as long as it says the same, so that who shows fields sees at once which of them an edit changed. */
function fieldOf({ item, hidden, count, options, ticked }: FirstPlace, label: string): Field {
  const known = fields.get(item)
  if (known?.label === label && known.count === count) return known
  const { kind, unit } = hidden.verdict
  const reason = { code: item.why, cue: item.reason.cue }
  const field: Field = {
    ...{ id: item.field, kind, label, unit, digits: digitsOf(hidden), count, reason },
    ...(options.length > 0 && { options }),
    ...(options.length > 1 && isOfSeveral(hidden) && { takesSeveral: true }),
    ...(hidden.blank?.form.isForPen && { isForPen: true }),
    ...(ticked.length > 0 && { ticked }),
  }
  fields.set(item, field)
  return field
}
