/** Asks the rules, in order, what a masked value stands for. */
import { type Column, columnRule } from './columns.ts'
import { dateRule } from './rules/dates.ts'
import { bareFigureRule, figureRule } from './rules/figures.ts'
import { identifierRule } from './rules/identifiers.ts'
import { nameRule } from './rules/names.ts'
import { personRule } from './rules/people.ts'
import { quotedRule } from './rules/words.ts'
import type { Mask } from './scan.ts'
import { digitsAfter, digitsBefore, type Rule, type Sight, type Verdict, verdict } from './sight.ts'

const rules: readonly Rule[] = [
  columnRule,
  dateRule,
  identifierRule,
  personRule,
  quotedRule,
  figureRule,
  nameRule,
  bareFigureRule,
]

/** The first verdict of the rules; a list or range takes the verdict of its next member where its own words say nothing. */
export function classify(sight: Sight): Verdict {
  let guess: Verdict | null = null
  for (const rule of rules) {
    const found = rule(sight)
    if (!found) continue
    if (found.weight > 0 || !sight.next) return found
    guess = found
    break
  }
  const { next } = sight
  if (next && next.weight > 0)
    return {
      ...next,
      code: 'like-next',
      cue: next.cue,
      weight: 1,
      entity: next.kind === 'person' || next.kind === 'name' ? null : next.entity,
    }
  return guess ?? verdict('text', 'unclear', '', 0)
}

export function sightOf(
  text: string,
  from: number,
  to: number,
  mask: Mask,
  next: Verdict | null,
  column: Column | null,
): Sight {
  return {
    text,
    from,
    to,
    mask,
    left: digitsBefore(text, from, mask.start),
    right: digitsAfter(text, to, mask.end),
    next,
    column,
  }
}
