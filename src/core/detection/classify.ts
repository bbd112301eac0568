/** Asks the rules, in order, what a masked value stands for. */
import { isStar } from '../characters.ts'
import { columnRule } from './columns.ts'
import { noWords, wordsAt } from './lexicon.ts'
import { afterWords, beforeWords } from './lookup.ts'
import {
  type ColumnHeader,
  digitsAfter,
  digitsBefore,
  type MaskContext,
  type Rule,
  skipSpaces,
} from './mask-context.ts'
import { dateRule } from './rules/dates.ts'
import { bareFigureRule, figureRule, plainFigureRule } from './rules/figures.ts'
import { identifierRule } from './rules/identifiers.ts'
import { labelledRule } from './rules/labelled.ts'
import { maskedWordRule } from './rules/masked-words.ts'
import { nameRule, nativeRule, ratedRule, tailRule } from './rules/names.ts'
import { personRule } from './rules/people.ts'
import { shapeRule } from './rules/shapes.ts'
import { quotedRule } from './rules/words.ts'
import type { Mask } from './scan.ts'
import { unitBehind } from './units.ts'
import { type Verdict, verdict } from './verdict.ts'

const namedRules = {
  'masked-word': maskedWordRule,
  shape: shapeRule,
  'plain-figure': plainFigureRule,
  column: columnRule,
  rated: ratedRule,
  native: nativeRule,
  date: dateRule,
  identifier: identifierRule,
  person: personRule,
  quoted: quotedRule,
  figure: figureRule,
  name: nameRule,
  'list-tail': tailRule,
  labelled: labelledRule,
  'bare-figure': bareFigureRule,
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof namedRules

const rules: readonly Rule[] = Object.values(namedRules)

/** What each rule that has something to say says of the value by itself, in the order in which they are asked. */
export function everyVerdict(context: MaskContext): readonly (readonly [RuleName, Verdict])[] {
  return (Object.entries(namedRules) as [RuleName, Rule][]).flatMap(([name, rule]) => {
    const found = rule(context)
    return found ? [[name, found] as const] : []
  })
}

/** The first verdict of the rules; a list or range takes the verdict of its next member where its own words say nothing. */
export function classify(context: MaskContext): Verdict {
  let guess: Verdict | null = null
  for (const rule of rules) {
    const found = rule(context)
    if (!found) continue
    if (found.code === 'amount-before' && isOtherMember(context)) break
    if (found.weight > 0 || !context.follower) return found
    guess = found
    break
  }
  const { follower: next } = context
  if (next && next.weight > 0) return { ...next, code: 'like-next', weight: 1, entity: null }
  return guess ?? verdict('text', 'unclear', '', 0)
}

/** `只有**、**两镇`: what follows 只有 is counted only where the next member is a number too. */
function isOtherMember({ follower, left, mask }: MaskContext): boolean {
  return left === mask.start && (follower?.kind === 'name' || follower?.kind === 'person') && follower.weight > 0
}

export function contextOf(
  text: string,
  from: number,
  to: number,
  mask: Mask,
  follower: Verdict | null,
  column: ColumnHeader | null,
): MaskContext {
  const left = digitsBefore(text, from, mask.start)
  const right = digitsAfter(text, to, mask.end)
  const next = skipSpaces(text, to, right)
  const before = wordsAt(beforeWords, text, left)
  const after = next < to ? wordsAt(afterWords, text, next) : noWords
  const found = unitBehind(text, from, to, left, next)
  // `** 张**`: behind a space a surname, not a measure word.
  const unit = found && next > right && isStar(text.charCodeAt(found.end)) ? null : found
  return { text, from, to, mask, left, right, next, before, after, unit, follower, column }
}
