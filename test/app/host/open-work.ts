/** A report that is open in a window, and somebody who types into its first field. */
import { detect } from '../../../src/core/detect.ts'
import { writeWork } from '../../../src/core/project.ts'
import { noReview } from '../../../src/core/review.ts'
import { reduce, type Session, startSession } from '../../../src/core/session.ts'
import { viewOf } from '../../../src/core/view.ts'
import { changeBetween } from '../../../src/core/work-change.ts'
import { type TestHost, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**县水利局工作总结\n全县修好水渠***公里。\n'
const fresh = startSession(detect(text, { format: 'text', masks: ['stars'] }))

const filled = (value: string): Session =>
  reduce(fresh, { type: 'fill', field: viewOf(fresh).fields[0]?.id ?? '', value })

interface Typist {
  /** Each with the word in the field: written whole into the private copy, noted in its journal, saved into the person's file. */
  readonly keep: (word: string) => ReturnType<typeof save>
  readonly note: (word: string) => ReturnType<typeof noted>
  readonly save: (word: string) => ReturnType<typeof save>
}

export interface OpenedWork {
  readonly made: TestHost
  readonly window: TestWindow
  readonly document: string
  readonly typist: Typist
}

const save = ({ ask }: TestWindow, document: string, session: Session, to: 'file' | 'recovery') =>
  ask('save', { document, project: writeWork(session), to, as: false, isAsked: to === 'file' })

function noted({ ask }: TestWindow, document: string, before: Session, after: Session) {
  const change = changeBetween({ work: before, review: noReview }, { work: after, review: noReview })
  return ask('note', { document, change: { ...change }, from: 0, acts: [] })
}

export async function openWork(): Promise<OpenedWork> {
  const made = testHost()
  const window = testWindow(made)
  window.chosen.push(write(made.folder, '总结.txt', text))
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
  const { document } = opened.value
  let last = fresh
  const typist: Typist = {
    keep: async (word) => {
      last = filled(word)
      return save(window, document, last, 'recovery')
    },
    note: async (word) => {
      const next = filled(word)
      const result = await noted(window, document, last, next)
      if (result.ok && !result.value.needsCopy) last = next
      return result
    },
    save: async (word) => {
      last = filled(word)
      return save(window, document, last, 'file')
    },
  }
  return { made, window, document, typist }
}
