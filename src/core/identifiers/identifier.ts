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
] as const

/** What tells who or where is meant. */
export type IdentifierKind = (typeof identifierKinds)[number]

export interface Identifier extends Span {
  readonly kind: IdentifierKind
  readonly text: string
  /** The part that a mask would hide, in offsets of the text: 江口 of 江口镇. */
  readonly hidden: Span
}

export function identifier(kind: IdentifierKind, text: string, start: number, hiddenEnd?: number): Identifier {
  const end = start + text.length
  return { kind, text, start, end, hidden: { start, end: hiddenEnd ?? end } }
}
