import { expect, test } from 'vitest'
import type { Events } from '../../../src/app/contract.ts'
import { body, paragraph, wordOf } from '../../docx/word-of.ts'
import { filledWork, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '甲县有**所学校。'
const tight = wordOf({ 'word/document.xml': body(paragraph(text)), 'word/media/a.bin': Buffer.alloc(65 * 1024 * 1024) })

/** Answers each question with the next of `answers`, and tells what was asked. */
function answering({ told, ask }: TestWindow, answers: boolean[]): Events['largePartAsked'][] {
  const asked: Events['largePartAsked'][] = []
  const push = told.push.bind(told)
  told.push = (...entries) => {
    for (const [name, data] of entries)
      if (name === 'largePartAsked') {
        const question = data as Events['largePartAsked']
        asked.push(question)
        void ask('openLarge', { question: question.question, opens: answers.shift() ?? false })
      }
    return push(...entries)
  }
  return asked
}

const at = ({ window }: TestWindow, path: string) =>
  ({ source: { from: 'token', token: window.admit(path) }, task: 't' }) as const

test('a document with a part that is packed too tightly is opened where its person says so, and filled', async () => {
  const host = testHost()
  const window = testWindow(host)
  const path = write(host.folder, '报告.docx', tight)
  const asked = answering(window, [false, true])
  expect([await window.ask('look', at(window, path)), asked]).toMatchObject([{ ok: true }, []])
  expect(await window.ask('open', at(window, path))).toMatchObject({ ok: true, value: null })
  const opened = await window.ask('open', at(window, path))
  expect(asked).toMatchObject([{ name: '报告.docx', part: 'word/media/a.bin', limit: 64, most: 256 }, { limit: 64 }])
  if (!opened.ok || !opened.value) throw new Error('not opened')
  const { document } = opened.value
  const project = filledWork(text, '36', 'docx')
  const masks = { maskAs: 'same', maskWidth: null } as const
  const options = { ...masks, copy: 'final', layout: 'source', allowOpen: false, allowFindings: true } as const
  expect(await window.ask('preview', { document, project, options, task: 't' })).toMatchObject({ ok: true })
})

test('what was allowed for one document holds for no other', async () => {
  const host = testHost()
  const window = testWindow(host)
  const asked = answering(window, [true])
  const opened: boolean[] = []
  for (const name of ['甲.docx', '乙.docx']) {
    const answer = await window.ask('open', at(window, write(host.folder, name, tight)))
    opened.push(answer.ok && answer.value !== null)
  }
  expect([asked.map(({ name }) => name), opened]).toEqual([
    ['甲.docx', '乙.docx'],
    [true, false],
  ])
})
