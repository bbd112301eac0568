/** Works at a report until it is killed: types, saves, exports, and says each time what was acknowledged. */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { writeWork } from '../../src/core/project.ts'
import { noReview } from '../../src/core/review.ts'
import { changeBetween } from '../../src/core/work-change.ts'
import { hostIn, exportOptions as options } from './host.ts'
import { filled, startOf } from './work.ts'

const [folder = '', userData = ''] = process.argv.slice(2)
const targets = { project: join(folder, '总结.starfill'), document: join(folder, '总结.docx') }
const ask = hostIn(userData, {
  file: () => join(folder, '总结.txt'),
  target: (what) => targets[what === 'document' ? what : 'project'],
})

const opened = await ask('open', { source: { from: 'dialog' }, task: 'open' })
if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
const { document } = opened.value
let [last, session] = [startOf(), startOf()]
for (let turn = 1; ; turn++) {
  session = filled(session, turn)
  const project = writeWork(session)
  const dice = Math.random()
  if (turn === 1 || dice < 0.1) await ask('save', { document, project, to: 'recovery', as: false, isAsked: false })
  else if (dice < 0.2) await ask('save', { document, project, to: 'file', as: false, isAsked: true })
  else {
    if (dice < 0.25) void ask('export', { document, project, options, as: 'docx', withRecord: false, task: 'export' })
    const change = changeBetween({ work: last, review: noReview }, { work: session, review: noReview })
    const noted = await ask('note', { document, change: { ...change }, from: 0, acts: [] })
    if (!noted.ok || noted.value.needsCopy) throw new Error(JSON.stringify(noted))
  }
  last = session
  writeSync(1, `${turn}\n`)
}
