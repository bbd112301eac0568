import { expect, test } from 'vitest'
import type { Edit } from '../../src/core/change.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import type { Format } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { stepsOf, stepsOfAll } from '../../src/core/typing.ts'
import { viewOf } from '../../src/core/view.ts'

const report = '**县教育局培训教师****人。\n**县获奖。'

function start(decide: Readonly<Record<number, string | null>> = {}, format: Format = 'text'): Session {
  const session = startSession(detect(report, { format, masks: ['stars'] }))
  const fields = viewOf(session).placeholders.map(({ field }) => field)
  return Object.entries(decide).reduce((state, [index, value]) => {
    const field = fields[Number(index)] ?? ''
    return reduce(state, value === null ? { type: 'keep', field } : { type: 'fill', field, value })
  }, session)
}

const resolved = (session: Session) =>
  resolve(textOf(session.detection), viewOf(session).placeholders, session.decisions)

/** Types over `[cut]` of what is shown; `|` marks the replaced part. */
function type(session: Session, marked: string, text: string, active: number | null = null): string {
  const shown = resolved(session)
  const [head = '', cut = ''] = marked.split('|')
  const start = shown.text.indexOf(head) + head.length
  const edit: Edit = { start, end: start + cut.length, text }
  const result = stepsOf(session, shown, {
    edit,
    active: active === null ? null : (shown.pieces[active]?.placeholder ?? null),
  })
  if (!result.ok) return result.messages[0].code
  return resolved(reduce(session, { type: 'steps', steps: result.value, stroke: null })).text
}

test('typing into an open mask gives all places of its field', () => {
  expect(type(start(), '*|*|', '旬河', 0)).toBe('旬河县教育局培训教师****人。\n旬河县获奖。')
})

test('typing over a selected mask fills it', () => {
  expect(type(start(), '教师|****|', '35')).toBe('**县教育局培训教师35人。\n**县获奖。')
})

test('typing inside a value changes it everywhere', () => {
  expect(type(start({ 0: '旬河' }), '旬||', '阳')).toBe('旬阳河县教育局培训教师****人。\n旬阳河县获奖。')
})

test('typing at a value’s edge belongs to it only while it is being typed in', () => {
  const session = start({ 0: '旬' })
  expect([type(session, '旬||', '河', 0), type(session, '旬||', '河')]).toEqual([
    '旬河县教育局培训教师****人。\n旬河县获奖。',
    '旬河县教育局培训教师****人。\n旬县获奖。',
  ])
})

test('deleting the last character of a value brings its mask back', () => {
  expect(type(start({ 1: '3' }), '教师|3|', '', 1)).toBe(report)
})

test('an edit outside placeholders edits the report', () => {
  expect(type(start({ 0: '旬河' }), '培训|教师|', '校长')).toBe('旬河县教育局培训校长****人。\n旬河县获奖。')
})

test('a placeholder cut whole with its surroundings goes at this place only', () => {
  expect(type(start({ 0: '旬河' }), '获奖。', '') && type(start({ 0: '旬河' }), '。\n|旬河县|', '我县')).toBe(
    '旬河县教育局培训教师****人。\n我县获奖。',
  )
})

test('a cut across a value’s edge leaves the rest of it as the value, everywhere', () => {
  expect(type(start({ 0: '旬河' }), '旬|河县教|', '阳')).toBe('旬阳育局培训教师****人。\n旬县获奖。')
})

test('a cut across the edge of an open mask leaves a shorter mask at this place, and gives its field no value', () => {
  expect([type(start(), '教师**|**人|', ''), type(start(), '*|*县教|', '阳')]).toEqual([
    '**县教育局培训教师**。\n**县获奖。',
    '*阳育局培训教师****人。\n**县获奖。',
  ])
})

test('a cut over several placeholders takes the text between them too', () => {
  expect(type(start({ 0: '旬河', 1: '35' }), '旬河|县教育局培训教师35人。\n旬河县|获奖', '')).toBe('旬河获奖。')
})

test('a pasted value becomes one line', () => {
  expect(type(start(), '教师|****|', ' 3\n5 ')).toBe('**县教育局培训教师3 5人。\n**县获奖。')
})

test('a kept mask is not typed over, but may be cut whole', () => {
  const session = start({ 1: null })
  expect([
    type(session, '教师|****|', '35'),
    type(session, '教师**|*|', ''),
    type(session, '培训|教师****人|', '班'),
  ]).toEqual(['kept-locked', 'kept-locked', '**县教育局培训班。\n**县获奖。'])
})

test('a Word document keeps its paragraphs, whatever is typed in them', () => {
  const session = start({}, 'docx')
  expect([type(session, '培训||', '\n'), type(session, '人|。\n|', ''), type(session, '培训||', '了')]).toEqual([
    'paragraphs-fixed',
    'paragraphs-fixed',
    '**县教育局培训了教师****人。\n**县获奖。',
  ])
})

test('find and replace changes values and report at once, each in its way', () => {
  const session = start({ 0: '县川' })
  const shown = resolved(session)
  const edits = [...shown.text.matchAll(/县/gu)].map(({ index }) => ({ start: index, end: index + 1, text: '市' }))
  const steps = stepsOfAll(session, shown, edits, null)
  if (!steps.ok) throw new Error(steps.messages[0].code)
  expect(resolved(reduce(session, { type: 'steps', steps: steps.value, stroke: null })).text).toBe(
    shown.text.replaceAll('县', '市'),
  )
})

test.each([
  [
    'a value deleted while it is typed in brings its mask back',
    '教师|35|',
    '',
    1,
    '**县教育局培训教师****人。\n**县获奖。',
  ],
  ['a value deleted by itself goes from the report', '教师|35|', '', null, '**县教育局培训教师人。\n**县获奖。'],
  ['the first character of a value', '教师|3|', '', null, '**县教育局培训教师5人。\n**县获奖。'],
  ['the last character of a value', '教师3|5|', '', null, '**县教育局培训教师3人。\n**县获奖。'],
  ['a cut that ends inside a value', '培训教|师3|', '员', null, '**县教育局培训教员5人。\n**县获奖。'],
  ['a cut that begins inside a value', '教师3|5人|', '名', null, '**县教育局培训教师3名。\n**县获奖。'],
  ['a cut that ends where a value begins', '培训|教师|', '员', null, '**县教育局培训员35人。\n**县获奖。'],
  ['a cut that begins where a value ends', '教师35|人|', '名', null, '**县教育局培训教师35名。\n**县获奖。'],
  ['nothing typed for nothing', '培训||', '', null, '**县教育局培训教师35人。\n**县获奖。'],
] as const)('%s', (_, marked, text, active, after) => {
  expect(type(start({ 1: '35' }), marked, text, active)).toBe(after)
})

test.each([
  ['培训教|师*|', '员', '**县教育局培训教员***人。\n**县获奖。'],
  ['培训教|师****|', '员', '**县教育局培训教员人。\n**县获奖。'],
  ['教师***|*人|', '', '**县教育局培训教师***。\n**县获奖。'],
] as const)('of an open mask goes what is cut: %s', (marked, text, after) => {
  expect(type(start(), marked, text)).toBe(after)
})

test('nothing typed for nothing takes no step', () => {
  const session = start()
  expect(stepsOf(session, resolved(session), { edit: { start: 5, end: 5, text: '' }, active: null })).toEqual({
    ok: true,
    value: [],
    messages: [],
  })
})

test('several values that are emptied at once are open again, and one that is kept stops them all', () => {
  const session = start({ 0: '旬河', 1: '35' })
  const shown = resolved(session)
  const [county, teachers] = shown.pieces
  const emptied = stepsOfAll(session, shown, [{ start: 0, end: 2, text: '' }], county?.placeholder ?? null)
  expect(emptied).toMatchObject({ ok: true, value: [{ type: 'reopen', field: county?.field }] })
  const both = [
    { start: 0, end: 1, text: '' },
    { start: teachers?.start ?? 0, end: (teachers?.start ?? 0) + 1, text: '4' },
  ]
  expect(stepsOfAll(session, shown, both, null)).toMatchObject({
    ok: true,
    value: [
      { type: 'fill', field: county?.field, value: '河' },
      { type: 'fill', field: teachers?.field, value: '45' },
    ],
  })
  const locked = start({ 0: '旬河', 1: null })
  expect(stepsOfAll(locked, resolved(locked), both, null).messages[0]?.code).toBe('kept-locked')
})
