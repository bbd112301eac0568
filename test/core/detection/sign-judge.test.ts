import { expect, test } from 'vitest'
import { detect, passedOverOf, placeholdersOf } from '../../../src/core/detect.ts'
import { hashOf } from '../../../src/core/detection/judge/sign-weights.ts'
import { featureNames } from '../../../src/core/detection/judge/signs.ts'
import { verdict } from '../../../src/core/detection/verdict.ts'
import { explanationsOf } from '../../../src/core/explain.ts'
import { packedSignWeights } from '../../../src/core/language/learnt-signs.ts'

const options = { format: 'text', masks: ['stars'] } as const

/** Lines in which masks are what masks look like. */
const report = ['全县**户受灾。', '**镇转移**人。', '拨款**万元。', '修路**公里。', '**村复耕**亩。', '捐款**元。', '']

/** What the report below its other lines makes of a line: the runs that hide something, and those that are signs by what was learnt. */
function inReport(line: string) {
  const text = report.join('\n') + line
  const detection = detect(text, options)
  const own = (run: { start: number; end: number }) => run.start >= text.length - line.length
  const shown = ({ start, end }: { start: number; end: number }) => text.slice(Math.max(0, start - 1), end + 1)
  return {
    masks: placeholdersOf(detection).filter(own).map(shown),
    signs: passedOverOf(detection)
      .filter((run) => own(run) && run.reason.code === 'sign')
      .map(shown),
  }
}

test.each([
  ['真好笑*捂嘴', ['笑*捂'], []],
  ['说明。*以当天的公告为准', ['。*以'], []],
  ['合格率*优良率，两项都打折', ['率*优'], []],
  ['挂牌*****，住下才知道', ['牌*****，'], []],
  ['来了**，大家都很高兴', [], ['了**，']],
  ['会上**表示同意', [], ['上**表']],
  ['受**影响，展会延期', [], ['受**影']],
])('In a report of masks a run that no rule knows is judged by all that stands around it: %s', (line, signs, masks) => {
  expect(inReport(line)).toEqual({ signs, masks })
})

test('Of a line by itself too little is known to be judged', () => {
  const alone = detect('合格率*优良率，两项都打折', options)
  expect(passedOverOf(alone).filter(({ reason }) => reason.code === 'sign')).toEqual([])
})

test('What decided is told, with more than is needed for a sign and less for a mask', () => {
  const detection = detect(`${report.join('\n')}合格率*优良率，两项都打折\n会上**表示同意`, options)
  const found = [...explanationsOf(detection).values()].slice(-2).map(({ sign }) => sign)
  expect(found.map((sign) => (sign ? sign.score > sign.least : null))).toEqual([true, false])
  const [sign, mask] = found
  expect(sign?.features.every(({ weight }) => weight > 0)).toBe(true)
  expect(mask?.features.every(({ weight }) => weight < 0)).toBe(true)
})

test('The same line has the same features wherever it stands in a text', () => {
  const line = '合格率*优良率，两项都打折'
  const text = `前文*。\n${line}\n后*文`
  const own = verdict('text', 'unclear', '', 0)
  const at = (from: number, all: string) =>
    featureNames({ text: all, from, to: from + line.length }, { start: from + 3, end: from + 4 }, own, [])
  expect(at(5, text)).toEqual(at(0, line))
})

test('Every weight is a feature once, in whole hundredths', () => {
  const lines = packedSignWeights.split('\n')
  const names = lines.map((line) => line.slice(0, line.indexOf('\t')))
  expect(new Set(names).size).toBe(lines.length)
  expect(new Set(names.map(hashOf)).size).toBe(lines.length)
  expect(lines.filter((line) => !/^[^\t]+\t-?\d+$/u.test(line))).toEqual([])
})
