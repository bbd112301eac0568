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
