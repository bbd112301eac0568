import type { Span } from '../model.ts'

export const identifierKinds = [
  'person',
  'place',
  'school',
  'organisation',
  'address',
  'phone',
  'landline',
  'id-card',
  'bank-card',
  'plate',
  'email',
  'credit-code',
  'account',
  'document-number',
  'record-number',
  'deed-number',
  'case-number',
  'messenger',
  'device',
  'coordinates',
  'url',
] as const

/** What tells who or where is meant. */
export type IdentifierKind = (typeof identifierKinds)[number]

export type IdentifierReasonCode =
  | 'person-listed'
  | 'person-titled'
  | 'person-role'
  | 'person-form'
  | 'place-level'
  | 'place-bare'
  | 'name-closed'
  | 'address-form'
  | 'number-form'
  | 'number-labelled'
  | 'column-head'
  | 'check-character'

/** Why it is taken for what its kind says, and the words that told. */
export interface IdentifierReason {
  readonly code: IdentifierReasonCode
  readonly cue: string
}

export interface Identifier extends Span {
  readonly kind: IdentifierKind
  readonly text: string
  /** The part that a mask would hide, in offsets of the text: 江口 of 江口镇. */
  readonly hidden: Span
  readonly reason: IdentifierReason
}

/** `hiddenEnd` is where a mask of it would end; without it all of it is hidden. */
export function identifier(
  kind: IdentifierKind,
  text: string,
  start: number,
  reason: IdentifierReason,
  hiddenEnd?: number,
): Identifier {
  const end = start + text.length
  return { kind, text, start, end, hidden: { start, end: hiddenEnd ?? end }, reason }
}
