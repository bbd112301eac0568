import { expect, test } from 'vitest'
import { detect, textOf } from '../../../src/core/detect.ts'
import { changeAt, hideSelected, maskingBy, maskingOf } from '../../../src/core/mask/mask-step.ts'
import { hideGiven } from '../../../src/core/mask.ts'
import type { Format } from '../../../src/core/model.ts'
import { readWork, writeWork } from '../../../src/core/project.ts'
import { resolve } from '../../../src/core/resolve.ts'
import { reduce, type Session, startSession } from '../../../src/core/session.ts'
import { viewOf } from '../../../src/core/view.ts'
import type { Work } from '../../../src/core/work.ts'

const opened = (report: string, format: Format = 'text') => startSession(detect(report, { format, masks: ['stars'] }))
const shown = (work: Work) => resolve(textOf(work.detection), viewOf(work).placeholders, work.decisions)

/** The work after the texts were masked, and what was said. */
function masked(session: Session, ...texts: readonly string[]) {
  const { step, messages } = maskingOf(session, texts.map(hideGiven))
  const said = messages.map(({ code, params }) => [code, ...Object.values(params)])
  return { session: step ? reduce(session, step) : session, said }
}

const fieldsOf = (work: Work) =>
  viewOf(work).fields.map(({ id, count }) => {
    const decision = work.decisions.get(id)
    return [decision?.state, decision && decision.state !== 'open' ? decision.value : null, count]
  })

function filledAgain(session: Session): Session {
  return [...session.decisions].reduce<Session>(
    (work, [field, decision]) =>
      decision.state === 'kept' && decision.value !== null
        ? reduce(work, { type: 'fill', field, value: decision.value })
        : work,
    session,
  )
}

test('every place is masked as one step, kept with its value, and filling gives the report back', () => {
  const report = '旬河县教育局：旬河县培训教师1265人，赵小月同学获奖。'
  const session = opened(report)
  const result = masked(session, '旬河县')
  expect([textOf(result.session.detection), result.said, fieldsOf(result.session)]).toEqual([
    '**县教育局：**县培训教师1265人，赵小月同学获奖。',
    [['masked-here', '旬河县', 2]],
    [['kept', '旬河', 2]],
  ])
  expect(shown(filledAgain(result.session)).text).toBe(report)
  const undone = reduce(result.session, { type: 'undo' })
  expect([undone.detection === session.detection, undone.decisions === session.decisions]).toEqual([true, true])
})

test('several texts are masked at once, each with a mask as long as it', () => {
  const { session } = masked(opened('旬河县旬河县旬河县旬河县'), '旬河县')
  const again = masked(opened('旬河县，旬河县，旬河县，旬河县，赵小月同学，电话13812345678'), '旬河县')
  const { session: last, said } = masked(again.session, '赵小月', '13812345678')
  expect([textOf(session.detection), textOf(last.detection), said]).toEqual([
    '**县**县**县**县',
    '**县，**县，**县，**县，***同学，电话***********',
    [['masked-texts', 2, 2]],
  ])
})

test('a report that gives every mask one length gets no other', () => {
  const { session } = masked(opened('**县**镇**村有**人，赵小月同学'), '赵小月')
  expect(textOf(session.detection)).toBe('**县**镇**村有**人，**同学')
})

test('masks that were open before stay open; the new ones are one field beside them', () => {
  const { session } = masked(opened('**县教育局。旬河县牵头，旬河县跟进。'), '旬河县')
  expect(fieldsOf(session)).toEqual([
    [undefined, null, 1],
    ['kept', '旬河', 2],
  ])
})

test('a place of a value that is kept already joins its field', () => {
  const before = opened('**县教育局。旬河县牵头。')
  const field = viewOf(before).fields[0]?.id ?? ''
  const kept = reduce(reduce(before, { type: 'fill', field, value: '旬河县' }), { type: 'keep', field })
  expect(fieldsOf(masked(kept, '旬河县').session)).toEqual([['kept', '旬河县', 2]])
})

test('a name is one field wherever it stands, and a person at each place', () => {
  const { session } = masked(
    opened('局长赵银城主持。赵银城强调质量。校长赵银城到会。50人参加，奖励50万元。'),
    '赵银城',
    '50',
  )
  expect(fieldsOf(session)).toEqual([
    ['kept', '赵银城', 3],
    ['kept', '50', 1],
    ['kept', '50', 1],
  ])
  expect(viewOf(session).fields.map(({ kind }) => kind)).toEqual(['person', 'figure', 'figure'])
  expect(shown(filledAgain(session)).text).toBe(
    '局长赵银城主持。赵银城强调质量。校长赵银城到会。50人参加，奖励50万元。',
  )
  const later = masked(session, '质量')
  expect(fieldsOf(later.session)[0]).toEqual(['kept', '赵银城', 3])
})

test('a name that is masked later joins the field that it has', () => {
  const { session } = masked(opened('旬河县教育局，旬河的学校。'), '旬河县')
  expect(fieldsOf(masked(session, '旬河').session)).toEqual([['kept', '旬河', 2]])
})

test('a value that is filled elsewhere stays filled there', () => {
  const before = opened('**县教育局。旬河县牵头。')
  const filled = reduce(before, { type: 'fill', field: viewOf(before).fields[0]?.id ?? '', value: '旬河' })
  expect(shown(masked(filled, '旬河县').session).text).toBe('旬河县教育局。**县牵头。')
})

test.each([
  ['**旬河县教育局', '****县教育局', [2, 2]],
  ['旬河**县教育局', '****县教育局', [2, 2]],
  ['**旬河**县教育局', '******县教育局', [2, 2, 2]],
])(
  'a mask right beside another in %s is a place of its own, and what stood there stays open',
  (report, text, lengths) => {
    const { session, said } = masked(opened(report), '旬河')
    const { placeholders } = viewOf(session)
    expect([textOf(session.detection), placeholders.map(({ text }) => text.length), said]).toEqual([
      text,
      lengths,
      [['masked-here', '旬河', 1]],
    ])
    expect([...session.decisions.values()]).toEqual([{ state: 'kept', value: '旬河' }])
    expect(shown(filledAgain(session)).text).toBe(report)
  },
)

test('a place beside a mask keeps the field, the value and the file that it had', () => {
  const before = opened('**县：其中**江岔镇九年制等**所学校。')
  const field = viewOf(before).placeholders[1]?.field ?? ''
  const filled = reduce(before, { type: 'fill', field, value: '旬河' })
  const { session } = masked(filled, '江岔镇')
  expect(shown(session).text).toContain('其中旬河**镇九年制等**所学校')
  const read = readWork(writeWork(session))
  expect(read.ok && shown(read.value).text).toBe(shown(session).text)
  expect(viewOf(session).fields.map(({ label }) => label)).toContain('镇名')
  const refilled = reduce(session, { type: 'fill', field, value: '青石' })
  expect(shown(refilled).text).toContain('其中青石**镇九年制等**所学校')
})

test('a common word is masked, and said', () => {
  expect(masked(opened('高度重视，高度负责'), '高度').said).toEqual([
    ['mask-common-word', '高度', 2],
    ['masked-here', '高度', 2],
  ])
})

test('a part of a longer number is no number', () => {
  expect(masked(opened('2012年'), '12').said).toEqual([['mask-inside-number', '12']])
})

test('in Markdown a mask that would be emphasis is a placeholder all the same', () => {
  const { session } = masked(opened('旬河重点工作旬河', 'markdown'), '旬河')
  expect([textOf(session.detection), viewOf(session).placeholders.length]).toEqual(['**重点工作**', 2])
  expect(shown(filledAgain(session)).text).toBe('旬河重点工作旬河')
})

test('what was masked is kept in the project file with its values', () => {
  const { session } = masked(opened('**县教育局。旬河县牵头，江岔县、旬河县跟进。'), '旬河县', '江岔县')
  const work = readWork(writeWork(session))
  expect(work.ok && fieldsOf(work.value)).toEqual(fieldsOf(session))
})

test.each<readonly [string, readonly [number, number], Format, unknown]>([
  [' 旬河县 ', [0, 5], 'text', { text: '旬河县', from: 0, to: 2 }],
  ['旬河  ', [2, 4], 'text', ['mask-nothing-selected']],
  ['旬河', [1, 1], 'text', ['mask-nothing-selected']],
  ['旬河\n教育', [0, 5], 'text', ['mask-line-break', '旬河\n教育']],
  ['**县教育局', [1, 4], 'text', ['mask-over-placeholder', '县名']],
  ['县**', [0, 3], 'text', ['mask-over-placeholder', '县＿']],
  ['**重点**工作', [1, 6], 'markdown', ['mask-markup', '*重点**']],
  ['| 旬河 | 江岔 |', [2, 9], 'markdown', ['mask-markup', '旬河 | 江岔']],
  ['office_1@x.cn', [0, 13], 'markdown', { text: 'office_1@x.cn', from: 0, to: 13 }],
])('of %j the selection %j in %s is %j', (report, [start, end], format, wanted) => {
  const session = opened(report, format)
  const result = hideSelected(session, shown(session), { start, end })
  const said = result.messages.flatMap(({ code, params }) => [code, ...Object.values(params)])
  expect(result.ok ? result.value : said).toEqual(wanted)
})

test('one place of a value is masked, found by the words around it, and not inside what is filled', () => {
  const session = opened('**县与平安校园，平安县总结。')
  const field = viewOf(session).fields[0]?.id ?? ''
  const filled = reduce(session, { type: 'fill', field, value: '平安' })
  const change = changeAt(filled, shown(filled), { before: '', found: '平安', after: '县' })
  const { step } = maskingBy(filled, change ?? [])
  expect([
    textOf((step ? reduce(filled, step) : filled).detection),
    changeAt(filled, shown(filled), { before: '', found: '旬河', after: '' }),
  ]).toEqual(['**县与平安校园，**县总结。', null])
})
