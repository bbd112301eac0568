import type { Placeholder, PlaceholderId, Span } from '../model.ts'
import { type Override, partsOf } from '../view.ts'

export interface DividedRun {
  /** The part of the run that is new. */
  readonly placeholder: Placeholder
  readonly overrides: ReadonlyMap<PlaceholderId, Override>
}

/**
 * A mask right beside one that stood there before is one run with it: the run is divided, and what stood there stays in its field.
 * `mask` is the new part, in offsets of the masked text; null where the run holds anything else.
 */
export function divideRun(
  host: Placeholder,
  mask: Span,
  before: Placeholder | undefined,
  after: Placeholder | undefined,
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
    overrides.set(part.id, { ...overrides.get(part.id), kind: old.kind, field: old.field })
  }
  return { placeholder, overrides }
}
