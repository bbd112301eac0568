/**
 * Why something was decided as it was: a code, and the words of the report that decided it (empty when none did).
 * `src/messages` has a sentence for every code, in which `{cue}` stands for those words.
 */
export interface Reason {
  readonly code: ReasonCode
  readonly cue: string
}

export const reasonCodes = ['unclear', 'said-so', 'said-not'] as const

export type ReasonCode = (typeof reasonCodes)[number]
