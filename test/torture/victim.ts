/** Works at a report until it is killed: types, saves, exports, and says each time what was acknowledged. */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Channel, Input, Outputs } from '../../src/app/contract.ts'
import { createHost } from '../../src/app/host/host.ts'
import { runJob } from '../../src/app/host/jobs.ts'
import type { Platform, Port } from '../../src/app/host/platform.ts'
import { writeWork } from '../../src/core/project.ts'
import { noReview } from '../../src/core/review.ts'
import { changeBetween } from '../../src/core/work-change.ts'
import { filled, startOf } from './work.ts'

const [folder = '', userData = ''] = process.argv.slice(2)
const targets = { project: join(folder, '总结.starfill'), document: join(folder, '总结.docx'), pdf: '', values: '' }

const platform: Platform = {
  kind: 'electron',
  version: '0',
  language: 'zh-CN',
  userData,
  templates: join(import.meta.dirname, '../../templates'),
  who: '小王',
  workers: { run: (job, input, progress) => runJob(job, input, progress) as never, end: async () => undefined },
  settingsChanged: () => undefined,
  now: () => new Date(),
  log: () => undefined,
}

const port: Port = {
  chooseFile: async () => join(folder, '总结.txt'),
  chooseTarget: async (what) => targets[what === 'mapping' ? 'values' : what],
  chooseFolder: async () => null,
  wrote: () => true,
  reveal: () => undefined,
  openFile: async () => false,
  print: async () => false,
  drawnPdf: async () => null,
  notify: () => undefined,
  showAvailable: () => undefined,
  close: () => undefined,
}

const window = createHost(platform).openWindow(port, null)
const ask = async <C extends Channel>(channel: C, input: Input<C>) =>
  (await window.answer(channel, input)) as Outputs[C]

const opened = await ask('open', { source: { from: 'dialog' }, task: 'open' })
if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
const { document } = opened.value
const options = {
  copy: 'final',
  layout: 'plain',
  maskAs: 'same',
  maskWidth: null,
  allowOpen: true,
  allowFindings: true,
} as const

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
