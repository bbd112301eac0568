/** For a person: each run of mask characters with what spoke for what. */
import { type Detection, fieldsOf, passedOverOf, placeholdersOf, textOf } from '../core/detect.ts'
import { type Explanation, explanationsOf } from '../core/explain.ts'
import { kindNames } from '../messages/kinds.ts'
import type { Language } from '../messages/language.ts'
import { reasonSentence } from '../messages/reason.ts'
import { withParams } from '../messages/sentence.ts'
import { visible } from '../messages/visible.ts'
import type { Terminal } from './terminal.ts'

const beside = 8

export function explained(detection: Detection, language: Language, { explain }: Terminal['texts']): string {
  const text = textOf(detection)
  const labels = new Map(fieldsOf(detection).map(({ id, label }) => [id, label]))
  const explanations = explanationsOf(detection)
  const kinds = kindNames[language]
  const runs = [
    ...placeholdersOf(detection).map((run) => ({ ...run, label: labels.get(run.field) ?? '' })),
    ...passedOverOf(detection).map((run) => ({ ...run, label: null })),
  ].toSorted((a, b) => a.start - b.start)
  let line = 1
  let seen = 0
  return runs
    .map((run) => {
      for (; seen < run.start; seen++) if (text.charCodeAt(seen) === 0x0a) line++
      const around = aroundOf(text, run.start, run.end)
      const reason = reasonSentence(run.reason, language)
      const head =
        run.label === null
          ? withParams(explain.passedOver, { line, around, reason })
          : withParams(explain.placeholder, { line, around, kind: kinds[run.kind], label: run.label, reason })
      const found = explanations.get(run.id)
      return [head, ...(found ? linesOf(found, language, explain) : [])].map(visible).join('\n')
    })
    .map((said) => `${said}\n`)
    .join('')
}

function linesOf(found: Explanation, language: Language, explain: Terminal['texts']['explain']): readonly string[] {
  const kinds = kindNames[language]
  const told = (weights: Readonly<Record<string, number>>) =>
    Object.entries(weights)
      .map(([kind, weight]) => `${kinds[kind as keyof typeof kinds]} ${weight}`)
      .join('，')
  const { rules, learnt, reading, sign } = found
  return [
    ...rules.map(({ rule, weight, kind, reason }) =>
      withParams(explain.rule, { rule, weight, kind: kinds[kind], reason: reasonSentence(reason, language) }),
    ),
    ...(learnt ? [withParams(explain.learnt, { kind: kinds[learnt.kind], sums: told(learnt.sums) })] : []),
    ...(learnt?.features ?? []).map(
      ({ feature, weights }) => `  ${withParams(explain.feature, { feature, weights: told(weights) })}`,
    ),
    ...(reading.marks === null
      ? []
      : [withParams(explain.marks, { marks: reading.marks, least: reading.least, habit: reading.habit })]),
    ...(sign ? [withParams(explain.sign, { score: sign.score, least: sign.least })] : []),
    ...(sign?.features ?? []).map(
      ({ feature, weight }) => `  ${withParams(explain.feature, { feature, weights: `${weight}` })}`,
    ),
  ].map((one) => `  ${one}`)
}

function aroundOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - beside), start)
  const after = text.slice(end, end + beside)
  return `${before.slice(before.lastIndexOf('\n') + 1)}【${text.slice(start, end)}】${after.split('\n')[0] ?? ''}`
}
