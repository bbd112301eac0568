import type { PassedOver, Placeholder, PlaceholderId, Span } from '../model.ts'
import { type Override, partsOf } from '../view.ts'

export interface DividedRun {
  /** The part of the run that is new. */
  readonly placeholder: Placeholder
  readonly overrides: ReadonlyMap<PlaceholderId, Override>
}

/** Signs that stood in the report before: a mask of it, or what was passed over, as marks of Markdown are. */
export type OldRun = Placeholder | PassedOver

/**
 * A mask right beside signs that stood there before is one run with them: the run is divided. A mask stays in its field, and what was
 * passed over stays so: `其中**江岔镇学校**` keeps its bold where 江岔 is masked.
 * `mask` is the new part, in offsets of the masked text; null where the run holds anything else.
 */
export function divideRun(
  host: Placeholder,
  mask: Span,
  before: OldRun | undefined,
  after: OldRun | undefined,
): DividedRun | null {
  const head = mask.start - host.start
  const tail = host.end - mask.end
  if (head !== (before?.text.length ?? 0) || tail !== (after?.text.length ?? 0)) return null
  const divided = [head, head + mask.end - mask.start].filter((at) => at > 0 && at < host.text.length)
  const parts = partsOf(host, divided)
  const placeholder = parts[before ? 1 : 0]
  if (!placeholder) return null
  const overrides = new Map<PlaceholderId, Override>([[host.id, { divided }]])
  for (const [part, old] of [[parts[0], before] as const, [parts.at(-1), after] as const]) {
    if (!part || !old) continue
    const said: Override = 'field' in old ? { kind: old.kind, field: old.field } : { standing: 'dismissed' }
    overrides.set(part.id, { ...overrides.get(part.id), ...said })
  }
  return { placeholder, overrides }
}
