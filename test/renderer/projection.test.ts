import { expect, test } from 'vitest'
import { pressedAt } from '../../renderer/editor/active.ts'
import { project, startProjection } from '../../renderer/editor/projection.ts'
import type { Edit } from '../../src/core/change.ts'
import { detect } from '../../src/core/detect.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import { openEditor } from './text-editor.ts'

const report = '**县教育局培训教师****人，**县获奖。'

test('what is typed over a mask is the value of its field at all places, and the cursor stands behind it', () => {
  const editor = openEditor(report)
  const masked = editor.selected()
  for (const key of '旬河') editor.type(key)
  expect([masked, editor.text(), editor.selection()]).toEqual([
    '**',
    '旬河县教育局培训教师****人，旬河县获奖。',
    { start: 2, end: 2 },
  ])
})

test('what is typed in one go is undone at once, and what is typed after a pause by itself', () => {
  const editor = openEditor(report)
  editor.type('旬')
  editor.wait(1499)
  editor.type('河')
  editor.wait(1500)
  editor.type('新')
  const texts = [editor.text()]
  for (const type of ['undo', 'undo', 'redo', 'redo'] as const) {
    editor.act({ type })
    texts.push(editor.text())
  }
  expect(texts.map((text) => text.slice(0, text.indexOf('教')))).toEqual([
    '旬河新县',
    '旬河县',
    '**县',
    '旬河县',
    '旬河新县',
  ])
})

test('what is typed after going elsewhere and back is undone by itself', () => {
  const editor = openEditor(report)
  editor.type('旬')
  editor.tab()
  editor.select({ start: 1, end: 1 })
  editor.type('河')
  expect([editor.text().slice(0, 3), editor.steps()]).toEqual(['旬河县', 2])
})

test('typing after an undo goes on at the place', () => {
  const editor = openEditor(report)
  editor.type('旬')
  editor.act({ type: 'undo' })
  editor.type('汉')
  expect(editor.text()).toBe('汉县教育局培训教师****人，汉县获奖。')
})

test('when the last character of a value is cut the mask comes back, selected to be typed over', () => {
  const editor = openEditor(report)
  editor.type('旬')
  editor.backspace()
  expect([editor.text(), editor.selected()]).toEqual([report, '**'])
  editor.type('汉')
  expect(editor.text()).toBe('汉县教育局培训教师****人，汉县获奖。')
})

test('while an input method composes the session is told nothing, and then all of it as one step', () => {
  const editor = openEditor(report)
  editor.compose('x', 'xun', 'xun he', '旬河')
  expect([editor.text(), editor.steps(), editor.expected()]).toEqual([
    '旬河县教育局培训教师****人，**县获奖。',
    0,
    report,
  ])
  editor.endComposition()
  expect([editor.text(), editor.steps(), editor.selection()]).toEqual([
    '旬河县教育局培训教师****人，旬河县获奖。',
    1,
    { start: 2, end: 2 },
  ])
})

test('an input method goes on at the end of a value, and inside it', () => {
  const editor = openEditor(report)
  for (const [keys, word] of [
    ['xun', '旬'],
    ['he', '河'],
  ] as const) {
    editor.compose(keys, word)
    editor.endComposition()
  }
  editor.select({ start: 1, end: 1 })
  editor.compose('yang', '阳')
  editor.endComposition()
  expect(editor.text()).toBe('旬阳河县教育局培训教师****人，旬阳河县获奖。')
})

test('a composition that is given up leaves everything as it was', () => {
  const editor = openEditor(report)
  editor.select({ start: 3, end: 3 })
  editor.compose('xun', '')
  editor.endComposition()
  expect([editor.text(), editor.steps()]).toEqual([report, 0])
})

test('a composition over a selected mask that is given up brings the mask back', () => {
  const editor = openEditor(report)
  editor.compose('xun', '')
  editor.endComposition()
  expect([editor.text(), editor.expected()]).toEqual([report, report])
})

test('what is decided elsewhere during a composition is shown after it', () => {
  const editor = openEditor(report)
  const teachers = editor.text().indexOf('****')
  editor.select({ start: teachers + 1, end: teachers + 1 })
  const field = editor.activeField() ?? ''
  editor.select({ start: 3, end: 3 })
  editor.compose('s', 'sheng')
  editor.act({ type: 'fill', field, value: '36' })
  const meanwhile = editor.text()
  editor.change({ start: 3, end: 8 }, '')
  editor.endComposition()
  expect([meanwhile, editor.text()]).toEqual([
    '**县sheng教育局培训教师****人，**县获奖。',
    '**县教育局培训教师36人，**县获奖。',
  ])
})

test('several changes before the editor is done are one replacement', () => {
  const editor = openEditor(report)
  editor.change({ start: 0, end: 2 }, '旬')
  editor.change({ start: 1, end: 1 }, '河')
  editor.settle()
  expect([editor.text(), editor.steps()]).toEqual(['旬河县教育局培训教师****人，旬河县获奖。', 1])
})

test('a kept mask is not typed over: it comes back, and why is said', () => {
  const editor = openEditor(report)
  editor.act({ type: 'keep', field: editor.activeField() ?? '' })
  editor.type('旬')
  expect([editor.text(), editor.said, editor.steps()]).toEqual([report, ['kept-locked'], 1])
})

test.each(['left', 'right'] as const)(
  'a press on the %s half of a mask of one star means it, and what is typed fills it',
  (half) => {
    const editor = openEditor('合格率**%，较上年提高*个百分点。')
    editor.press(editor.text().lastIndexOf('*'), half)
    editor.type('6')
    expect([editor.text(), editor.selection()]).toEqual(['合格率**%，较上年提高6个百分点。', { start: 13, end: 13 }])
  },
)

test('an input method after a press on a mask of one star fills it', () => {
  const editor = openEditor('合格率**%，较上年提高*个百分点。')
  editor.press(editor.text().lastIndexOf('*'), 'right')
  editor.compose('liu', '六')
  editor.endComposition()
  expect(editor.text()).toBe('合格率**%，较上年提高六个百分点。')
})

test('of two placeholders side by side the one under the pointer is meant, also where a line breaks between them', () => {
  const piece = (placeholder: string, start: number, end: number) =>
    ({ placeholder, field: placeholder, state: 'open', start, end }) as const
  const shown = { text: '全县****人', pieces: [piece('a', 2, 4), piece('b', 4, 6)], placeholders: [] }
  expect([
    pressedAt(shown, 2, 'behind'),
    pressedAt(shown, 4, 'before'),
    pressedAt(shown, 4, 'behind'),
    pressedAt(shown, 6, 'before'),
    // The right half of the last character of a line: the cursor is drawn at the left of the next one.
    pressedAt(shown, 6, 'behind'),
    pressedAt(shown, 7, 'before'),
  ]).toEqual(['a', 'a', 'b', 'b', 'b', null])
})

test('text beside a placeholder is typed in as before', () => {
  const editor = openEditor('合格率**%，较上年提高*个百分点。')
  editor.select({ start: 11, end: 11 })
  editor.type('了')
  expect([editor.text(), editor.values()]).toEqual(['合格率**%，较上年提了高*个百分点。', [undefined, undefined]])
})

test('the right button on selected words leaves them selected, also over a placeholder', () => {
  const editor = openEditor(report)
  editor.select({ start: 3, end: 12 })
  editor.pressRight(10)
  expect([editor.words(), editor.activeField()]).toEqual(['教育局培训教师**', null])
})

test('selected words are told, and a selected placeholder is not', () => {
  const editor = openEditor(report)
  const told = [editor.words()]
  editor.select({ start: 3, end: 6 })
  told.push(editor.words())
  editor.tab()
  told.push(editor.words())
  expect([told, editor.selected()]).toEqual([[null, '教育局', null], '**'])
})

test('a replacement at a thousand places, which the editor tells as one, leaves the values between them in their fields', () => {
  const editor = openEditor(`**县总结\n${'村里修路**公里，'.repeat(1200)}`)
  editor.type('旬河')
  const span = { start: editor.text().indexOf('村'), end: editor.text().lastIndexOf('村') + 1 }
  const filled = (texts: string) => texts.replaceAll('村', '乡镇')
  editor.tab()
  editor.act({ type: 'fill', field: editor.activeField() ?? '', value: '36' })
  const before = editor.values().filter((decision) => decision !== undefined).length
  span.end = editor.text().lastIndexOf('村') + 1
  const wanted = filled(editor.text())
  editor.replace(span, filled(editor.text().slice(span.start, span.end)))
  const after = editor.values().filter((decision) => decision !== undefined).length
  expect([editor.text() === wanted, before, after]).toEqual([true, 2, 2])
})

test('what is pasted over a selection takes the place of all of it', () => {
  const editor = openEditor(report)
  editor.type('旬河')
  editor.replace({ start: 0, end: editor.text().length }, '汉江县教育局培训教师36人，汉江县获奖。')
  expect([editor.text(), editor.values()]).toEqual(['汉江县教育局培训教师36人，汉江县获奖。', []])
})

test('what is put at several places at once is counted, and what is typed or only added is not', () => {
  const replacedBy = (edits: readonly Edit[]) => {
    const { state } = startProjection(startSession(detect(report, { format: 'text', masks: ['stars'] })), null)
    const pending = project(state, { type: 'edited', edits }).state
    const { effects } = project(pending, { type: 'settled', selection: { start: 0, end: 0 }, now: 0 })
    return effects.flatMap((effect) => (effect.type === 'act' ? [effect.replaced] : []))
  }
  const [first, second] = [report.indexOf('县'), report.lastIndexOf('县')]
  const at = (start: number, length: number) => ({ start, end: start + length, text: '区' })
  expect([
    replacedBy([at(first, 1), at(second, 1)]),
    replacedBy([at(first, 1)]),
    replacedBy([at(first, 0), at(second, 0)]),
    replacedBy([at(first, 1), at(second, 0)]),
  ]).toEqual([[2], [undefined], [undefined], [undefined]])
})

const many = Array.from({ length: 40 }, (_, at) => `${at}**县教育局\n`).join('')
const lines = (editor: ReturnType<typeof openEditor>) => editor.text().split('\n')

test('of a value at very many places those in sight follow each key, and the others when the hand rests', () => {
  const editor = openEditor(many, {}, () => [{ start: 0, end: 12 }])
  for (const key of '旬河') editor.type(key)
  const typing = [lines(editor)[0], lines(editor)[1], lines(editor)[39], editor.isLate(), editor.selection()]
  editor.rest()
  expect(typing).toEqual(['0旬河县教育局', '1旬河县教育局', '39**县教育局', true, { start: 3, end: 3 }])
  expect([lines(editor)[39], editor.isLate(), editor.selection()]).toEqual([
    '39旬河县教育局',
    false,
    { start: 3, end: 3 },
  ])
})

test('whoever goes on in another place finds the whole text right, and types there', () => {
  const editor = openEditor(many, {}, () => [{ start: 0, end: 12 }])
  editor.type('旬')
  editor.select({ start: 0, end: 0 })
  const after = [lines(editor)[39], editor.isLate()]
  editor.type('第')
  expect([...after, lines(editor)[0], editor.selection()]).toEqual([
    '39旬县教育局',
    false,
    '第0旬县教育局',
    { start: 1, end: 1 },
  ])
})

test('whoever deletes in the report while other places are owed stays at the place', () => {
  const middle = many.indexOf('**', many.indexOf('20**'))
  const editor = openEditor(many, {}, () => [{ start: middle, end: middle + 12 }])
  editor.select({ start: middle, end: middle + 2 })
  for (const key of '旬河新') editor.type(key)
  const isLate = editor.isLate()
  const { end } = editor.selection()
  editor.replace({ start: end, end: end + 1 }, '')
  const at = editor.selection()
  expect([isLate, editor.text() === editor.expected(), at.start === at.end]).toEqual([true, true, true])
  expect(editor.text().slice(at.start - 5, at.start + 3)).toBe('20旬河新教育局')
})

test('a value at few places is written at all of them at once, in sight or not', () => {
  const upTo = (line: number) => openEditor(many.slice(0, many.indexOf(`${line}**`)), {}, () => [{ start: 0, end: 12 }])
  const [few, more] = [upTo(33), upTo(34)]
  for (const editor of [few, more]) editor.type('旬')
  expect([lines(few)[32], few.isLate(), lines(more)[33], more.isLate()]).toEqual([
    '32旬县教育局',
    false,
    '33**县教育局',
    true,
  ])
})

test('who filled a place on the page and comes to the text goes on behind the value', () => {
  const session = startSession(detect('**县，**镇', { format: 'text', masks: ['stars'] }))
  const [, town] = viewOf(session).placeholders
  const { state } = startProjection(session, null)
  const filled = reduce(session, { type: 'fill', field: town?.field ?? '', value: '石坪' })
  const selection = { start: 0, end: 0 }
  const { effects } = project(state, {
    type: 'session',
    session: filled,
    active: town?.id ?? null,
    selection,
    sight: null,
  })
  expect(effects.find(({ type }) => type === 'select')).toEqual({
    type: 'select',
    span: { start: 6, end: 6 },
    isRevealed: true,
  })
})
