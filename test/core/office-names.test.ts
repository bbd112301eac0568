import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import type { Decision } from '../../src/core/model.ts'
import {
  keptValues,
  learntNames,
  namesByLabel,
  type OfficeNames,
  offeredName,
  shownNames,
  withoutName,
} from '../../src/core/office-names.ts'
import { viewOf } from '../../src/core/view.ts'

const report = '**县教育局培训教师****人，**县获得表彰。\n报送**市教育局。\n**同学获奖。'
const work = { detection: detect(report, { format: 'text', masks: ['stars'] }), overrides: new Map() }
const { fields } = viewOf(work)

const filled = (value: string): Decision => ({ state: 'filled', value })

/** By the fields' labels. */
function told(decided: Readonly<Record<string, Decision>>) {
  const decisions = new Map(fields.flatMap(({ id, label }) => (decided[label] ? [[id, decided[label]] as const] : [])))
  expect(decisions.size).toBe(Object.keys(decided).length)
  return { shown: shownNames(fields, decisions), kept: keptValues(decisions) }
}

const person = fields.find(({ kind }) => kind === 'person')?.label ?? ''
const figure = fields.find(({ kind }) => kind === 'figure')?.label ?? ''

test('names of places and bodies are remembered, the newest first; persons, figures, masks and what is open are not', () => {
  const names = learntNames(
    [{ label: '县名', value: '青禾' }],
    told({ 县名: filled('旬河'), [person]: filled('王小明'), [figure]: filled('36') }),
  )
  expect([person !== '', figure !== '', names]).toEqual([
    true,
    true,
    [
      { label: '县名', value: '旬河' },
      { label: '县名', value: '青禾' },
    ],
  ])
  expect(learntNames([], told({ 县名: filled('旬*'), 市名: filled('3号') }))).toEqual([])
})

test('nothing of a kept field is remembered, also where another field shows it or an earlier report told it', () => {
  const kept: Decision = { state: 'kept', value: '旬 河县' }
  const before: OfficeNames = [
    { label: '镇名', value: '旬河' },
    { label: '镇名', value: '大旬河县城' },
    { label: '镇名', value: '石泉' },
  ]
  expect(learntNames(before, told({ 县名: kept, 市名: filled('旬河') }))).toEqual([{ label: '镇名', value: '石泉' }])
  expect(learntNames(before, told({ 县名: { state: 'kept', value: null } }))).toEqual(before)
})

test('the same name given again comes first, and no more are kept than are of use', () => {
  const names = '甲乙丙丁戊己庚辛壬癸'.split('').map((value) => ({ label: '县名', value }))
  const [first, ...rest] = learntNames(names, told({ 县名: filled('丙') }))
  expect([first?.value, rest.map(({ value }) => value).join('')]).toEqual(['丙', '甲乙丁戊己庚辛'])
  const many = Array.from({ length: 400 }, (_, at) => ({ label: `名${at}`, value: '甲' }))
  expect(learntNames(many, { shown: [], kept: [] })).toHaveLength(300)
})

test('the newest of a label is offered beside an open field of a name, and beside no other', () => {
  const names: OfficeNames = [
    { label: '县名', value: '旬河' },
    { label: '县名', value: '青禾' },
    { label: person, value: '王' },
  ]
  const byLabel = namesByLabel(names)
  const offered = (label: string, decided: Readonly<Record<string, Decision>> = {}) => {
    const field = fields.find((one) => one.label === label)
    const decisions = new Map(field && decided[label] ? [[field.id, decided[label]]] : [])
    return field ? offeredName(byLabel, decisions, field) : 'no such field'
  }
  expect([offered('县名'), offered('市名'), offered(person), offered('县名', { 县名: filled('石泉') })]).toEqual([
    '旬河',
    null,
    null,
    null,
  ])
  expect(withoutName(names, { label: '县名', value: '旬河' })).toEqual(names.slice(1))
})
