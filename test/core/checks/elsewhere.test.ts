import { expect, test } from 'vitest'
import { applyChange } from '../../../src/core/change.ts'
import { checkReport } from '../../../src/core/checks.ts'
import { detected } from './detected.ts'
import { written } from './written.ts'

const found = (text: string) => checkReport(written(text)).map(({ reason: { code, cue, want } }) => [code, cue, want])

test('a kept value that stands in the clear is an error, and one key masks all its places', () => {
  const subject = written('{person:学生 ***~赵小月}同学获奖。赵小月是高三学生，{figure 人 *=2}人与赵小月同行。')
  const [finding] = checkReport(subject)
  expect([finding?.severity, finding?.reason]).toEqual([
    'error',
    { code: 'kept-in-clear', cue: '赵小月', want: '学生' },
  ])
  expect(finding?.fix?.type === 'mask' && applyChange(subject.report, finding.fix.change)).toBe(
    '***同学获奖。***是高三学生，*人与***同行。',
  )
})

test('a kept value inside another value is an error that only a person can mend', () => {
  const [finding] = checkReport(written('{name:县 **~旬河}县，{text:题 **=爱旬河}主题'))
  expect([finding?.reason.code, finding?.fix]).toEqual(['kept-in-clear', null])
})

test.each([
  ['{name:县 **=旬河县}教育局与旬河县财政局', [['name-in-clear', '旬河县', '县']]],
  ['{name:县 **=旬河县}教育局', []],
  ['学生{person 李 ***=李建国}与王{person:另 **=小明}、李**', []],
  ['组织全县教师培训{figure 人 **=30}人；组织全县教师培训35人。', [['two-values', '组织全县教师培训30人', '35人']]],
  ['组织全县教师培训{figure 人 **=30}人；组织全县教师培训30人。', []],
  ['组织全县教师培训30人；其中组织全县教师培训25人。', []],
] as const)('%s', (text, findings) => {
  expect(found(text)).toEqual(findings)
})

test('a name written out that fits what another place hides is a hint', () => {
  const findings = checkReport(detected('张**老师获奖，***同志主持。', [null, '张建国']))
  expect(findings.map(({ reason }) => reason)).toContainEqual({
    code: 'name-masked-elsewhere',
    cue: '张建国',
    want: '张**',
  })
})
