import { expect, test } from 'vitest'
import { detect, fieldsOf, textOf } from '../../src/core/detect.ts'
import type { Decisions } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { stepsOf } from '../../src/core/typing.ts'
import { viewOf } from '../../src/core/view.ts'

const formOf = (text: string): Session => startSession(detect(text, { format: 'text', masks: ['blanks'] }))

function filled(text: string, value: string): string {
  const { detection } = formOf(text)
  const [field] = fieldsOf(detection)
  const decisions: Decisions = new Map([[field?.id ?? '', { state: 'filled', value }]])
  return resolve(text, viewOf(formOf(text)).placeholders, decisions).text
}

test.each([
  ['a line keeps its width', '姓名：________', '李明', '姓名：李明____'],
  ['a line that is too short gives way', '姓名：____', '欧阳小明', '姓名：欧阳小明'],
  ['a date stands in its places', '签约：____年__月__日', '2026年11月27日', '签约：2026年11月27日'],
  ['a date with dashes does too', '签约：____年__月__日', '2026-1-27', '签约：2026年1 月27日'],
  ['the rest of a date that is not known stays open', '签约：____年__月__日', '2026年11月', '签约：2026年11月__日'],
  ['what is no date is written nowhere', '签约：____年__月__日', '待定', '签约：____年__月__日'],
  ['a month and day by themselves', '2026年__月__日', '11-27', '2026年11月27日'],
  ['a box is ticked', '性别：□男 □女', '女', '性别：□男 ☑女'],
  ['several boxes are', '特长：□书法 □绘画 □音乐', '书法、音乐', '特长：☑书法 □绘画 ☑音乐'],
  ['a value that names no box ticks none', '性别：□男 □女', '男生', '性别：□男 □女'],
  ['of a choice of one a value that names two ticks none', '性别：□男 □女', '男、女', '性别：□男 □女'],
  ['what says it takes several does', '是否愿意（可多选）：□是 □否', '是、否', '是否愿意（可多选）：☑是 ☑否'],
  [
    'what says it takes one does not',
    '材料（单选）：□身份证 □户口簿',
    '身份证、户口簿',
    '材料（单选）：□身份证 □户口簿',
  ],
  ['opposites exclude each other', '□属实 □不属实', '属实、不属实', '□属实 □不属实'],
  ['a list of materials takes several', '所附材料：□身份证 □户口簿', '身份证、户口簿', '所附材料：☑身份证 ☑户口簿'],
  [
    'of two questions in a line each has its own way',
    '性别：□男 □女 材料：□身份证 □户口簿',
    '男、女',
    '性别：□男 □女 材料：□身份证 □户口簿',
  ],
  ['a hint goes', '致{{单位}}。', '县局', '致县局。'],
])('%s', (_, text, value, expected) => {
  expect(filled(text, value)).toBe(expected)
})

test('what is kept of a form stays as it was', () => {
  const text = '姓名：________'
  const session = formOf(text)
  const [field] = fieldsOf(session.detection)
  const decisions: Decisions = new Map([[field?.id ?? '', { state: 'kept', value: '李明' }]])
  const look = { as: 'bars', width: 4 } as const
  expect(resolve(text, viewOf(session).placeholders, decisions, look).text).toBe(text)
})

/** Types each of `keys` at `|`, replacing what stands between two of them. */
function typed(text: string, ...keys: readonly (readonly [at: string, key: string])[]): string {
  let session = formOf(text)
  const shown = () => resolve(textOf(session.detection), viewOf(session).placeholders, session.decisions)
  for (const [at, key] of keys) {
    const now = shown()
    const [head = '', cut = ''] = at.split('|')
    const start = now.text.indexOf(head) + head.length
    const end = start + (at.split('|').length > 2 ? cut.length : 0)
    const active = now.pieces.find((piece) => piece.start <= start && end <= piece.end)?.placeholder ?? null
    const steps = stepsOf(session, now, { edit: { start, end, text: key }, active })
    if (!steps.ok) throw new Error(steps.messages[0].code)
    session = reduce(session, { type: 'steps', steps: steps.value, stroke: null })
  }
  return shown().text
}

test.each([
  ['at a blank without width', '姓名：\n性别：', [['姓名：|', '李']], '姓名：李\n性别：'],
  [
    'at its end again',
    '姓名：\n',
    [
      ['姓名：|', '李'],
      ['姓名：李|', '明'],
    ],
    '姓名：李明\n',
  ],
  [
    'on a line',
    '姓名：________',
    [
      ['姓名：|', '李'],
      ['姓名：李|', '明'],
    ],
    '姓名：李明____',
  ],
  [
    'behind what fills the line up',
    '姓名：________',
    [
      ['姓名：|', '李'],
      ['姓名：李____|', '明'],
    ],
    '姓名：李明____',
  ],
  [
    'in the month before the year',
    '签约：____年__月__日',
    [
      ['年|', '11'],
      ['签约：|', '2026'],
    ],
    '签约：2026年11月__日',
  ],
  ['at a box', '性别：□男 □女', [['□男 |□|', 'x']], '性别：□男 ☑女'],
  [
    'at a box that is ticked',
    '性别：□男 □女',
    [
      ['□男 |□|', 'x'],
      ['□男 |☑|', 'x'],
    ],
    '性别：□男 □女',
  ],
  [
    'at the other box of a choice of one',
    '性别：□男 □女',
    [
      ['□男 |□|', 'x'],
      ['性别：|□|', 'x'],
    ],
    '性别：☑男 □女',
  ],
  [
    'at boxes of several behind a choice of one',
    '性别：□男 □女 材料：□身份证 □户口簿',
    [
      ['材料：|□|', 'x'],
      ['身份证 |□|', 'x'],
    ],
    '性别：□男 □女 材料：☑身份证 ☑户口簿',
  ],
  ['at the only box that came ticked', '学历：☑本科 □硕士', [['学历：|☑|', 'x']], '学历：□本科 □硕士'],
  [
    'at it twice',
    '学历：☑本科 □硕士',
    [
      ['学历：|☑|', 'x'],
      ['学历：|□|', 'x'],
    ],
    '学历：☑本科 □硕士',
  ],
  [
    'at boxes below each other',
    '您的性别：\n□ 男\n□ 女\n',
    [
      ['男\n|□|', 'x'],
      ['性别：\n|□|', 'x'],
    ],
    '您的性别：\n☑ 男\n□ 女\n',
  ],
  [
    'at another box of several',
    '特长：□书法 □绘画',
    [
      ['□书法 |□|', 'x'],
      ['特长：|□|', 'x'],
    ],
    '特长：☑书法 ☑绘画',
  ],
] as const)('what is typed %s goes to the field', (_, text, keys, expected) => {
  expect(typed(text, ...keys)).toBe(expected)
})
