import { expect, test } from 'vitest'
import { detect, textOf } from '../../src/core/detect.ts'
import { replaceAll, replaceAt } from '../../src/core/replacing.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const report = '**县教育局。\n旬河县外，**县获奖，联系人***，培训****人。'

/** The fields by their first places: a name, a person and a figure. */
const filled = (values: Readonly<Record<number, string | null>>): Session => {
  const session = startSession(detect(report, { format: 'text', masks: ['stars'] }))
  const fields = viewOf(session).placeholders.map(({ field }) => field)
  return Object.entries(values).reduce((state, [at, value]) => {
    const field = fields[Number(at)] ?? ''
    return reduce(state, value === null ? { type: 'keep', field } : { type: 'fill', field, value })
  }, session)
}

const shownOf = (session: Session) =>
  resolve(textOf(session.detection), viewOf(session).placeholders, session.decisions)

function all(session: Session, wanted: string, by: string) {
  const made = replaceAll(session, shownOf(session), { wanted, by })
  if (!made.ok) return made.messages[0].code
  const after = reduce(session, { type: 'steps', steps: made.value.steps, stroke: null })
  const back = shownOf(reduce(after, { type: 'undo' })).text === shownOf(session).text
  return [shownOf(after).text, made.value.fields, made.value.left, back]
}

test('words are replaced in all places of a value, and what the document says itself stays and is counted', () => {
  expect(all(filled({ 0: '旬河', 2: '旬河王' }), '旬河', '汉阴')).toEqual([
    '汉阴县教育局。\n旬河县外，汉阴县获奖，联系人汉阴王，培训****人。',
    2,
    1,
    true,
  ])
})

test.each([
  ['twice in one value', { 3: '1212' }, '12', '3', '培训33人', 1, 0],
  ['whatever their case', { 2: 'Li Wei' }, 'li wei', '李伟', '联系人李伟', 1, 0],
  ['by nothing: the mask is open again', { 3: '12' }, '12', '', '培训****人', 1, 0],
  ['by themselves: nothing changes', { 3: '12' }, '12', '12', '培训12人', 0, 0],
  ['in a mask, which is no value', {}, '**', '12', '培训****人', 0, 5],
  ['in what is kept', { 2: null }, '***', '李伟', '联系人***', 0, 2],
  ['nothing', { 3: '12' }, '', '3', '培训12人', 0, 0],
])('words are replaced %s', (_, values, wanted, by, said, fields, left) => {
  const [text, changed, kept] = all(filled(values), wanted, by)
  expect([text, changed, kept]).toEqual([expect.stringContaining(said), fields, left])
})

test('one place is replaced where it is a value’s, and nowhere else', () => {
  const session = filled({ 3: '1212' })
  const shown = shownOf(session)
  const at = shown.text.indexOf('1212')
  const made = replaceAt(session, shown, { start: at, end: at + 2 }, '3')
  const steps = made?.ok ? made.value : []
  expect(shownOf(reduce(session, { type: 'steps', steps, stroke: null })).text).toContain('培训312人')
  expect([
    replaceAt(session, shown, { start: at - 2, end: at + 1 }, '3'),
    replaceAt(session, shown, { start: 0, end: 2 }, '3'),
  ]).toEqual([null, null])
})
