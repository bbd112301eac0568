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

test.each([
  ['由**任', 'L由 R任 L^由 R任$ B由|任 B由|任$ B^由|任 B^由|任$ l^由 r任$ n2 N2>任 N2<由'],
  ['见**-*，*', 'L见 R， L^见 R，* R，*$ B见|， B见|，* B^见|， B^见|，* l^见 r，* r*$ n3 N3>， N3<见 g*-*'],
  [
    '甲、*5*、12',
    'L、 R、 L甲、 R、0 L^甲、 R、0$ B、|、 B、|、0 B甲、|、 B甲、|、0 l^甲 l甲、 r、0 r0$ n2 N2>、 N2<、 g*0* T T、 T、0 T、0$ T、0$ T、0$ H、 H甲、 H^甲、 H^甲、 H',
  ],
  [
    '“**”（一二三四）3',
    'L“ R” L^“ R”（ R”（一 R”（一二 R”（一二三 B“|” B“|”（ B^“|” B^“|”（ l^“ r”（ r（一 r一二 r二三 r三四 r四） r）0 r0$ n2 N2>” N2<“ Q Q“ Q>（ Q<^ Q>（一 Q<^ Q>（一二 Q<^ Q=',
  ],
  [
    '一二三四五六七八九十*一二三四五六七八九十',
    'L十 R一 L九十 R一二 L八九十 R一二三 L七八九十 R一二三四 L六七八九十 R一二三四五 B十|一 B十|一二 B九十|一 B九十|一二 l二三 l三四 l四五 l五六 l六七 l七八 l八九 l九十 r一二 r二三 r三四 r四五 r五六 r六七 r七八 r八九 n1 N1>一 N1<十',
  ],
])(
  'what the judge sees of %s are the characters beside it, its length and shape, its list and its quotation marks',
  (line, seen) => {
    const start = line.indexOf('*')
    const end = start + (/^[*\d-]+/u.exec(line.slice(start))?.[0].length ?? 0)
    expect(featuresOf(line, 0, line.length, start, end).join(' ')).toBe(seen)
  },
)

test.each([
  ['我们“**好”三四五六', 'Q Q“ Q>三 Q<们 Q>三四 Q<我们 Q>三四五 Q<^我们'],
  ['我们「甲**」三', 'Q Q「 Q>三 Q<们 Q>三$ Q<我们 Q>三$ Q<^我们'],
  ['我们“**”三', 'Q Q“ Q>三 Q<们 Q>三$ Q<我们 Q>三$ Q<^我们 Q='],
  ['我们“**三', ''],
  ['我们**”三', ''],
  ['**（一二三四）', 'P一二三 p三四'],
])('what the judge sees of %s are both of its quotation marks, or none, and what its brackets hold', (line, seen) => {
  const start = line.indexOf('*')
  const features = featuresOf(line, 0, line.length, start, start + 2)
  expect(features.filter((feature) => /^[QPp]/u.test(feature)).join(' ')).toBe(seen)
})

test('Every weight is a feature once, with whole hundredths for kinds', () => {
  const lines = packedWeights.split('\n')
  expect(new Set(lines.map((line) => line.slice(0, line.indexOf('\t')))).size).toBe(lines.length)
  expect(lines.filter((line) => !/^[^\t]+\t(?:[npdfit]-?\d+)+$/u.test(line))).toEqual([])
})
