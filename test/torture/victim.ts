/** Works at a report until it is killed: types, saves, exports, opens another report, and says each time what was acknowledged. */
import { existsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, OpenedDocument } from '../../src/app/contract.ts'
import { writeWork } from '../../src/core/project.ts'
import { noReview } from '../../src/core/review.ts'
import { changeBetween } from '../../src/core/work-change.ts'
import { hostIn, exportOptions as options } from './host.ts'
import { filled, startOf } from './work.ts'

const [folder = '', userData = ''] = process.argv.slice(2)
const report = join(folder, '总结.txt')
const project = join(folder, '总结.starfill')
let chosen = report
const ask = hostIn(userData, {
  file: () => chosen,
  target: (what) => (what === 'document' ? join(folder, '总结.docx') : project),
})

async function opened(source: Input<'open'>['source']): Promise<OpenedDocument> {
  const result = await ask('open', { source, task: 'open' })
  if (!result.ok || !result.value) throw new Error(JSON.stringify(result))
  return result.value
}

/** Another report is opened and left, and then the first one again, where the work on it goes on. */
async function openAnother(document: string): Promise<string> {
  chosen = join(folder, '别的.txt')
  const other = await opened({ from: 'dialog' })
  await ask('release', { document, keepCopy: true })
  chosen = existsSync(project) ? project : report
  const again = await opened({ from: 'dialog' })
  await ask('release', { document: other.document, keepCopy: false })
  if (!again.earlier) return again.document
  const copy = await opened({ from: 'token', token: again.earlier.token })
  await ask('release', { document: again.document, keepCopy: false })
  return copy.document
}

let { document } = await opened({ from: 'dialog' })
let [last, session] = [startOf(), startOf()]
for (let turn = 1; ; turn++) {
  session = filled(session, turn)
  const written = writeWork(session)
  const dice = Math.random()
  if (dice > 0.95 && turn > 1) document = await openAnother(document)
  if (turn === 1 || dice < 0.1)
    await ask('save', { document, project: written, to: 'recovery', as: false, isAsked: false })
  else if (dice < 0.2) await ask('save', { document, project: written, to: 'file', as: false, isAsked: true })
  else {
    if (dice < 0.25)
      void ask('export', { document, project: written, options, as: 'docx', withRecord: false, task: 'export' })
    const change = changeBetween({ work: last, review: noReview }, { work: session, review: noReview })
    const noted = await ask('note', { document, change: { ...change }, from: 0, acts: [] })
    if (!noted.ok || noted.value.needsCopy) throw new Error(JSON.stringify(noted))
  }
  last = session
  writeSync(1, `${turn}\n`)
}
