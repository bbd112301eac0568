import type { Term } from './term.ts'

export const equationKinds = [
  'sum',
  'list',
  'hundred',
  'balance',
  'share',
  'joint-share',
  'growth',
  'increment',
  'change',
  'product',
  'repeated',
  'priced',
  'apart',
  'points',
  'times',
  'ratio',
] as const

export type EquationKind = (typeof equationKinds)[number]

export type See = (kind: EquationKind, value: number, open: number, weight: number, a: Term, b: Term) => void
