import { expect, test } from 'vitest'
import type { Mark } from '../../../src/core/detection/detected-run.ts'
import {
  body,
  type Entity,
  inRole,
  levelEntity,
  localBody,
  ownUnit,
  surnamed,
} from '../../../src/core/detection/entity.ts'
import { grouperOf, levelOfName, namedBy, type ReportProfile, scopeOf } from '../../../src/core/detection/grouping.ts'
import { nameVerdict } from '../../../src/core/detection/verdict.ts'

/** A mask of `count` characters that stands for the entity. */
const mark = (entity: Entity | null, count = 2): Mark => ({
  ...{ start: 0, end: count, left: 0, right: count, count },
  verdict: nameVerdict('level-after', '', entity),
})

const county: ReportProfile = { level: '县', named: new Set() }
const town: ReportProfile = { level: '镇', named: new Set() }
const silent: ReportProfile = { level: null, named: new Set() }
const numbered = (head: string): Entity => ({ type: 'numbered-body', head })
const publication: Entity = { type: 'publication' }

/** Whether two masks share a field, in parts of the report that are named by their scopes. */
function share(profile: ReportProfile, a: Mark, b: Mark, scopes: readonly [string, string] = ['', '']): boolean {
  const group = grouperOf(profile)
  return group(a, scopes[0])?.field === group(b, scopes[1])?.field
}

test.each<[string, ReportProfile, Mark, Mark, boolean]>([
  ['the own unit and the own level', county, mark(ownUnit), mark(levelEntity('县')), true],
  ['the own unit and another level', county, mark(ownUnit), mark(levelEntity('市')), false],
  ['a great level, however long its masks are', county, mark(levelEntity('市'), 2), mark(levelEntity('市'), 3), true],
  ['a small level with masks of two lengths', county, mark(levelEntity('镇'), 2), mark(levelEntity('镇'), 3), false],
  ['a small level with masks of one length', county, mark(levelEntity('镇'), 2), mark(levelEntity('镇'), 2), true],
  ['two words for one level', county, mark(levelEntity('县城')), mark(levelEntity('县')), true],
  ['the own town with the length of its level', town, mark(ownUnit), mark(levelEntity('镇'), 2), true],
  ['the own town with another length', town, mark(ownUnit), mark(levelEntity('镇'), 3), false],
  ['the own unit of who does not say its level', silent, mark(ownUnit), mark(levelEntity('县')), false],
  ['a level here and elsewhere', county, mark(levelEntity('市')), mark(levelEntity('市', true)), false],
  ['a level elsewhere, twice', county, mark(levelEntity('市', true)), mark(levelEntity('市', true)), true],
  [
    'levels elsewhere of two lengths',
    county,
    mark(levelEntity('市', true), 2),
    mark(levelEntity('市', true), 3),
    false,
  ],
  ['a body that bears the place, and the own unit', county, mark(localBody('中学')), mark(ownUnit), true],
  ['a body with a name of its own, and the own unit', county, mark(body('中学')), mark(ownUnit), false],
  ['a body that bears no place', county, mark(localBody('公司')), mark(ownUnit), false],
  ['two bodies of one head', county, mark(body('公司')), mark(body('公司')), true],
  ['two bodies of two heads', county, mark(body('公司')), mark(body('山')), false],
  ['two bodies of two lengths', county, mark(body('公司'), 2), mark(body('公司'), 3), false],
  ['a number and a name of one head', county, mark(numbered('中学')), mark(body('中学')), false],
  ['two numbers of one head', county, mark(numbered('中学')), mark(numbered('中学')), true],
  ['two numbers of two heads', county, mark(numbered('中学')), mark(numbered('小学')), false],
  ['two publications', county, mark(publication), mark(publication), true],
  ['publications of two lengths', county, mark(publication, 2), mark(publication, 3), false],
  ['a publication and a number', county, mark(publication), mark(numbered('')), false],
  ['two of one surname', county, mark(surnamed('张')), mark(surnamed('张')), true],
  ['two of two surnames', county, mark(surnamed('张')), mark(surnamed('李')), false],
  ['one surname with masks of two lengths', county, mark(surnamed('张'), 1), mark(surnamed('张'), 2), false],
  ['two of one role', county, mark(inRole('局长')), mark(inRole('局长')), true],
  ['two of two roles', county, mark(inRole('局长')), mark(inRole('县长')), false],
  ['a surname and somebody without', county, mark(surnamed('张')), mark(inRole('')), false],
])('%s', (_, profile, a, b, shared) => {
  expect(share(profile, a, b)).toBe(shared)
})

test('a school that is named elsewhere in the report bears a name of its own', () => {
  const named = new Set<string>()
  namedBy(mark(body('中学')), named)
  namedBy(mark(localBody('小学')), named)
  const profile = { level: '县', named }
  expect([
    [...named],
    share(profile, mark(localBody('中学')), mark(ownUnit)),
    share(profile, mark(localBody('小学')), mark(ownUnit)),
  ]).toEqual([['中学'], false, true])
})

test.each<[string, Mark, boolean]>([
  ['somebody', mark(surnamed('张')), false],
  ['a body', mark(body('公司')), false],
  ['another level', mark(levelEntity('市')), false],
  ['the own level', mark(levelEntity('县')), false],
  ['the own unit', mark(ownUnit), true],
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
  const found = grouperOf(county)(mark(entity), '')
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
  expect(levelOfName(mark(entity))).toBe(level)
})
