/**
 * Which equations a quantity may stand in with those near it, and how likely they hold by chance. The snapshots are read through once; who means to
 * change them looks at what changed and renews them by `npx vitest run --project core -u`.
 */
import { expect, test } from 'vitest'
import { holdingFor } from '../../../src/core/checks/slips/chance.ts'
import { seeEquations } from '../../../src/core/checks/slips/equations.ts'
import { type Term, termOf } from '../../../src/core/checks/slips/term.ts'
import { readingOf } from '../../../src/core/checks/subject.ts'
import { written } from './written.ts'

function termsOf(text: string): readonly Term[] {
  return readingOf(written(text))
    .statements.flatMap(({ all }, sentence) => all.map((quantity) => ({ quantity, sentence })))
    .map(({ quantity, sentence }, order) => termOf(quantity, { order, paragraph: 0, sentence }))
}

const round = (value: number) => Number(value.toPrecision(6))
const name = ({ quantity }: Term) => `${quantity.figure.value}${quantity.figure.unit}`

const told = [
  '甲12吨，乙30吨，丙41吨，共83吨。',
  '甲12吨、乙30吨、丙41吨，丁90吨。',
  '月初120头，购入30头，卖出45头，死亡2头，月末103头。',
  '应到200人，实到180人，到会率90%。',
  '优秀40人，良好60人，测评200人，优良率50%。',
  '上年50吨，今年60吨，增长20%。',
  '由80吨降到60吨，减少20吨，下降25%。',
  '产量66吨，增加6吨，增幅10%。',
  '产量54吨，减少6吨，降幅10%。',
  '售出46桶，售价78元，货值3588元。',
  '共3户，户均5亩，面积15亩。',
  '甲40人，占20%，乙200人。',
  '20%的是甲40人，乙200人。',
  '耕地2公顷（合30亩），林地50亩，合计80亩。',
  '全年830吨。其中甲120吨、乙300吨、丙410吨。',
  '甲占20%，乙占30%，丙占50%。',
  '覆盖率41.4%，上年39.8%，提高1.6个百分点。',
  '学生600人，上年300人，是上年的2倍。',
  '医生30人，床位180张，医床比1:6。',
]

test.each(told)('each quantity of %s may stand in these', (sentence) => {
  const terms = termsOf(sentence)
  const seen = terms.map((one) => {
    const lines: string[] = []
    seeEquations(one, terms, (kind, value, open, weight, a, b) =>
      lines.push(`  ${kind} ${round(value)} ± ${round(open)} ×${weight} by ${name(a)}, ${name(b)}`),
    )
    return [`${name(one)} ${one.quantity.role}`, ...lines].join('\n')
  })
  expect(seen.join('\n')).toMatchSnapshot()
})

test.each(told)('what holds in %s does so by this chance', (sentence) => {
  const terms = termsOf(sentence)
  const seen = terms.map((one) => {
    const holding = holdingFor(one, terms, [one.amount, one.amount * 2])
    const lines = holding.map(
      ({ others, amounts, chance }) =>
        `  ${round(chance)} by ${others.map(name).join(', ')} for ${amounts.map((amount) => round(amount / one.amount)).join(', ')}`,
    )
    return [name(one), ...lines].join('\n')
  })
  expect(seen.join('\n')).toMatchSnapshot()
})

test('what is worked out from another line counts for little, unless it is a sum', () => {
  const [a, b, rate] = termsOf('应到200人，实到180人，到会率90%。') as [Term, Term, Term]
  const here = holdingFor(rate, [a, b, rate], [90])[0]?.chance ?? 0
  const far = { ...rate, paragraph: 1 }
  expect((holdingFor(far, [a, b, far], [90])[0]?.chance ?? 0) / here).toBeCloseTo(20)
  const [first, second, sum] = termsOf('甲120吨，乙300吨，共420吨。') as [Term, Term, Term]
  const below = { ...sum, paragraph: 1 }
  expect(holdingFor(below, [first, second, below], [below.amount])).toEqual(
    holdingFor(sum, [first, second, sum], [sum.amount]),
  )
})
