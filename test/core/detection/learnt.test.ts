import { expect, test } from 'vitest'
import { featuresOf } from '../../../src/core/detection/judge/features.ts'
import { learntVerdict, wordsOf } from '../../../src/core/detection/judge/learnt.ts'
import { packedWeights } from '../../../src/core/language/learnt-weights.ts'

function judged(line: string) {
  const start = line.indexOf('*')
  return learntVerdict(line, 0, line.length, start, start + (/\*+/u.exec(line)?.[0].length ?? 0))
}

test('Words that no rule knows still say what is hidden', () => {
  expect(judged('由***设计的作品')?.kind).toBe('person')
  expect(judged('受**影响，展会延期')?.kind).toBe('text')
})

test('The words that decided are named', () => {
  const found = judged('因**原因，会议延期')
  expect(found?.evidence.length).toBeGreaterThan(0)
  expect(wordsOf(found ?? { kind: 'text', scores: [], evidence: [] })).toMatch(/原因|因/u)
})

test('The same line is judged alike wherever it stands in a text', () => {
  const line = '欢迎**老乡回家'
  const text = `前文\n${line}\n后文`
  expect(learntVerdict(text, 3, 3 + line.length, 5, 7)).toEqual(learntVerdict(line, 0, line.length, 2, 4))
})

test('What stands beyond sight changes nothing', () => {
  const near = `${'甲'.repeat(60)}见**来`
  const far = `${'乙'.repeat(20)}${near}`
  expect(featuresOf(far, 0, far.length, 81, 83)).toEqual(featuresOf(near, 0, near.length, 61, 63))
})

test('Every weight is a feature once, with whole hundredths for kinds', () => {
  const lines = packedWeights.split('\n')
  expect(new Set(lines.map((line) => line.slice(0, line.indexOf('\t')))).size).toBe(lines.length)
  expect(lines.filter((line) => !/^[^\t]+\t(?:[npdfit]-?\d+)+$/u.test(line))).toEqual([])
})
