import { expect, test } from 'vitest'
import type { HiddenValue } from '../../../src/core/detection/detected-run.ts'
import {
  body,
  type Entity,
  inRole,
  levelEntity,
  officeEntity,
  ownPlace,
  ownUnit,
  surnamed,
} from '../../../src/core/detection/entity.ts'
import { grouperOf, scopeOf } from '../../../src/core/detection/grouping.ts'
import { levelOfName, profileLearner, type ReportProfile, silentProfile } from '../../../src/core/detection/profile.ts'
import { nameVerdict } from '../../../src/core/detection/verdict.ts'

/** A mask of `count` characters that stands for the entity. */
const hidden = (entity: Entity | null, count = 2): HiddenValue => ({
  ...{ start: 0, end: count, left: 0, right: count, count },
  verdict: nameVerdict('level-after', '', entity),
})

const county: ReportProfile = { ...silentProfile, level: '县', isLevelSaid: true }
const town: ReportProfile = { ...silentProfile, level: '镇', isLevelSaid: true }
const school: ReportProfile = { ...county, body: 'as 中学 2' }
const ofTwo: ReportProfile = {
  ...silentProfile,
  level: '区',
  several: new Set(['level 区', 'as 大学 2', 'person 张|2']),
}
const firm: ReportProfile = {
  ...county,
  shortNames: new Map([
    ['燃气 2', 'as 燃气集团 2'],
    ['电子 2', null],
  ]),
}
const silent = silentProfile
const numbered = (head: string): Entity => ({ type: 'numbered-body', head })
const publication: Entity = { type: 'publication' }

/** Whether two masks share a field, in parts of the report that are named by their scopes. */
function share(
  profile: ReportProfile,
  a: HiddenValue,
  b: HiddenValue,
  scopes: readonly [string, string] = ['', ''],
): boolean {
  const group = grouperOf(profile)
  const [one, other] = [group(a, scopes[0]), group(b, scopes[1])]
  return one?.field === other?.field && one?.reach === 'report' && other?.reach === 'report'
}

test.each<[string, ReportProfile, HiddenValue, HiddenValue, boolean]>([
  ['the own unit and the own level', county, hidden(ownUnit), hidden(levelEntity('县')), true],
  ['the own unit and another level', county, hidden(ownUnit), hidden(levelEntity('市')), false],
  [
    'a great level, however long its masks are',
    county,
    hidden(levelEntity('市'), 2),
    hidden(levelEntity('市'), 3),
    true,
  ],
  ['a small level', county, hidden(levelEntity('镇')), hidden(levelEntity('镇')), false],
  [
    'a level below the own one',
    { ...county, level: '市' },
    hidden(levelEntity('县')),
    hidden(levelEntity('县')),
    false,
  ],
  ['a level above the own one', town, hidden(levelEntity('县')), hidden(levelEntity('县')), true],
  ['a level of which the report has two', ofTwo, hidden(levelEntity('区')), hidden(levelEntity('区')), false],
  ['the own level, said to be one', { ...ofTwo, isLevelSaid: true }, hidden(levelEntity('区')), hidden(ownUnit), true],
  ['two words for one level', county, hidden(levelEntity('县城')), hidden(levelEntity('县')), true],
  ['the own town, however long its masks are', town, hidden(ownUnit), hidden(levelEntity('镇'), 3), true],
  ['the own unit of who does not say its level', silent, hidden(ownUnit), hidden(levelEntity('县')), false],
  ['a level here and elsewhere', county, hidden(levelEntity('市')), hidden(levelEntity('市', true)), false],
  ['a level elsewhere, twice', county, hidden(levelEntity('市', true)), hidden(levelEntity('市', true)), false],
  ['an office and the own place', county, hidden(officeEntity('教育局')), hidden(ownUnit), true],
  ['an office of a province and the own place', county, hidden(officeEntity('教育厅')), hidden(ownUnit), false],
  ['an office of a province and the province', county, hidden(officeEntity('教育厅')), hidden(levelEntity('省')), true],
  ['a school and the own place', county, hidden(body('中学')), hidden(ownUnit), false],
  ['the bare name of a school in its own report', school, hidden(body('中学')), hidden(ownUnit), true],
  ['another school in the report of one', school, hidden(officeEntity('实验学校')), hidden(ownUnit), false],
  ['an office in the report of a school', school, hidden(officeEntity('教育局')), hidden(levelEntity('县')), true],
  ['a short name and the full one', firm, hidden(ownPlace('燃气')), hidden(body('燃气集团')), true],
  ['a short name of another length', firm, hidden(ownPlace('燃气'), 3), hidden(body('燃气集团')), false],
  ['a short name that two bodies have', firm, hidden(ownPlace('电子')), hidden(ownPlace('电子')), false],
  ['bodies that a list tells apart', ofTwo, hidden(body('大学')), hidden(body('大学')), false],
  ['two bodies of one head', county, hidden(body('公司')), hidden(body('公司')), true],
  ['two bodies of two heads', county, hidden(body('公司')), hidden(body('山')), false],
  ['two bodies of two lengths', county, hidden(body('公司'), 2), hidden(body('公司'), 3), false],
  ['a number and a name of one head', county, hidden(numbered('中学')), hidden(body('中学')), false],
  ['two numbers of one head', county, hidden(numbered('中学')), hidden(numbered('中学')), true],
  ['two numbers of two heads', county, hidden(numbered('中学')), hidden(numbered('小学')), false],
  ['two publications', county, hidden(publication), hidden(publication), true],
  ['publications of two lengths', county, hidden(publication, 2), hidden(publication, 3), false],
  ['a publication and a number', county, hidden(publication), hidden(numbered('')), false],
  ['two of one surname', county, hidden(surnamed('张')), hidden(surnamed('张')), true],
  ['two of two surnames', county, hidden(surnamed('张')), hidden(surnamed('李')), false],
  ['one surname with masks of two lengths', county, hidden(surnamed('张'), 1), hidden(surnamed('张'), 2), false],
  ['people that a list tells apart', ofTwo, hidden(surnamed('张')), hidden(surnamed('张')), false],
  ['two of a role that many have', county, hidden(inRole('副局长')), hidden(inRole('副局长')), false],
  ['two of no role', county, hidden(inRole('')), hidden(inRole('')), false],
  ['two of one role', county, hidden(inRole('局长')), hidden(inRole('局长')), true],
  ['two of two roles', county, hidden(inRole('局长')), hidden(inRole('县长')), false],
  ['a surname and somebody without', county, hidden(surnamed('张')), hidden(inRole('')), false],
])('%s', (_, profile, a, b, shared) => {
  expect(share(profile, a, b)).toBe(shared)
})

test('members of a list show that their key has several', () => {
  const learner = profileLearner()
  const member = hidden(body('大学'))
  const listed = { ...member, verdict: { ...member.verdict, isMember: true } }
  learner.see([{ start: 0, end: 2, reason: listed.verdict, hidden: listed, key: '' }], '**大学')
  const { several } = learner.profile('**大学')
  expect([...several]).toEqual(['as 大学 2'])
})

test.each<[string, HiddenValue, boolean]>([
  ['somebody', hidden(surnamed('张')), false],
  ['a body', hidden(body('公司')), false],
  ['another level', hidden(levelEntity('市')), false],
  ['the own level', hidden(levelEntity('县')), true],
  ['the own unit', hidden(ownUnit), true],
])('behind the heading of a case, %s is the same as before it: %#', (_, one, shared) => {
  expect([
    share(county, one, one, ['', '一']),
    share(county, one, one, ['一', '二']),
    share(county, one, one, ['一', '一']),
  ]).toEqual([shared, shared, true])
})

test.each<[Entity | null, string | null, string | undefined]>([
  [null, null, undefined],
  [ownUnit, 'own-unit', 'name'],
  [levelEntity('县'), 'own-unit', 'name'],
  [levelEntity('市'), 'same-level', 'name'],
  [surnamed('张'), 'same-person', 'person'],
  [body('公司'), 'same-name', 'name'],
])('%j is shared because of %s', (entity, why, id) => {
  const found = grouperOf(county)(hidden(entity), '')
  expect([found?.why ?? null, found?.field.split('-')[0]]).toEqual([why, id])
})

test.each([
  ['案例一：', '', '一'],
  ['典型案例2、', '一', '2'],
  ['例3：', '', '3'],
  ['**案例四**：', '', '四'],
  ['# 案例五：', '', '五'],
  ['【案例六】', '', '六'],
  ['案例', '一', '一'],
  ['例如教育局', '一', '一'],
  ['典型的做法', '一', '一'],
  ['一是案例二：', '三', '三'],
  [`${' '.repeat(30)}案例七：`, '一', '一'],
])('behind %s after %j the part is %j', (text, before, scope) => {
  expect(scopeOf(text, before)).toBe(scope)
})

test.each<[Entity, string | null]>([
  [levelEntity('县'), '县'],
  [levelEntity('省'), null],
  [levelEntity('县', true), null],
  [body('县'), null],
])('the level of %j is %j', (entity, level) => {
  expect(levelOfName(hidden(entity))).toBe(level)
})
