/** A trail as it was read from a file: what is none is refused whole. Whether it is unbroken is for `trail-troubles.ts` to tell. */
import * as v from 'valibot'
import { error } from './codes.ts'
import { fail, ok, type Result } from './result.ts'
import { deeds, type StoredTrail } from './trail.ts'

const StoredTrailSchema = v.object({
  count: v.number(),
  last: v.string(),
  entries: v.array(
    v.object({
      number: v.number(),
      at: v.string(),
      by: v.string(),
      deed: v.picklist(deeds),
      field: v.nullable(v.string()),
      detail: v.string(),
      seal: v.string(),
      before: v.string(),
      hash: v.string(),
      key: v.exactOptional(v.string()),
      signature: v.exactOptional(v.string()),
      origin: v.exactOptional(v.object({ number: v.number(), before: v.string() })),
    }),
  ),
  state: v.exactOptional(v.string()),
  closing: v.exactOptional(v.object({ key: v.string(), signature: v.string() })),
}) satisfies v.GenericSchema<unknown, StoredTrail>

export function trailFrom(value: unknown): Result<StoredTrail> {
  const read = v.safeParse(StoredTrailSchema, value, { abortEarly: true })
  return read.success ? ok(read.output) : fail(error('trail-damaged', {}))
}
