import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { body, paragraph, wordOf } from '../../docx/word-of.ts'
import { stateOf } from '../../files/folder.ts'
import { filledWork, testHost, testWindow, write } from './test-window.ts'

test('a Word document that is opened, saved, previewed and exported is not touched, and no export may take its place', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.docx', wordOf(body(paragraph('**县教师培训'))))
  const before = await stateOf(path)
  window.chosen.push(path)
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  if (!opened.ok || !opened.value) throw new Error('not opened')
  const { document, text } = opened.value
  const project = filledWork(text, '旬河', 'docx')
  const options = {
    copy: 'public',
    layout: 'source',
    maskAs: 'same',
    maskWidth: null,
    allowOpen: false,
    allowFindings: false,
  } as const
  await window.ask('save', { document, project, to: 'recovery', as: false, isAsked: false })
  const shown = await window.ask('preview', { document, project, options, task: 'preview' })
  window.chosen.push(join(made.folder, '成稿.docx'), path)
  const exported = await window.ask('export', {
    document,
    project,
    options,
    as: 'docx',
    withRecord: false,
    task: 'export',
  })
  const over = await window.ask('export', { document, project, options, as: 'docx', withRecord: false, task: 'export' })
  window.chosen.push(join(made.folder, '总结.starfill'))
  const saved = await window.ask('save', { document, project, to: 'file', as: false, isAsked: true })
  await window.window.end()
  const written = readFileSync(join(made.folder, '成稿.docx'))
  expect([
    shown.ok && exported.ok && saved.ok && Buffer.from(shown.value).equals(written),
    over.messages.map(({ code }) => code),
    await stateOf(path),
  ]).toEqual([true, ['write-over-source'], before])
})
