import * as v from 'valibot'
import type { Decision } from './model.ts'
import { refusalOf } from './values.ts'

/** A value from a file must be one that could have been typed. */
const Value = v.pipe(
  v.string(),
  v.check((value) => refusalOf(value) === null),
)

const options = [
  v.object({ state: v.literal('filled'), value: Value }),
  v.object({ state: v.literal('kept'), value: v.nullable(Value) }),
] as const

/** What the work keeps: a field that is open has no decision. */
export const KeptDecision = v.variant('state', options)

/** What was signed or marked, which a field that was opened again is as well. */
export const SignedDecision = v.variant('state', [
  v.object({ state: v.literal('open') }),
  ...options,
]) satisfies v.GenericSchema<unknown, Decision>
