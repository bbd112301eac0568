import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ok } from '../../../src/core/result.ts'
import { body, paragraph, wordOf } from '../../docx/word-of.ts'
import { filledWork, testHost, testWindow, write } from './test-window.ts'

const options = {
  copy: 'final',
  layout: 'plain',
  maskAs: 'same',
  maskWidth: null,
  allowOpen: false,
  allowFindings: true,
} as const

const text = '**县水利局工作总结\n'
const pdf = new TextEncoder().encode('%PDF-1.7 pages')

type Asked = { readonly docx: Uint8Array; readonly to: string | undefined }

async function exported(copy: 'final' | 'public' | 'review', as: 'pdf' | 'drawn-pdf' = 'pdf', hasOffice = true) {
  const asked: Asked[] = []
  const made = testHost({
    findOffice: async () =>
      hasOffice
        ? async (docx, _name, _signal, to) => {
            asked.push({ docx, to })
            return ok(pdf)
          }
        : null,
  })
  const window = testWindow(made)
  const target = join(made.folder, '总结.pdf')
  window.chosen.push(write(made.folder, '总结.txt', text), target)
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  const document = opened.ok ? (opened.value?.document ?? '') : ''
  const project = filledWork(text, '旬河')
  const asking = { document, project, options: { ...options, copy }, as, withRecord: false, task: 'export' }
  const result = await window.ask('export', asking)
  return { result, asked, told: window.told, target, start: await window.ask('start', {}) }
}

test('a PDF is made of the document that was proved, and goes where the person says', async () => {
  const { result, asked, told, target, start } = await exported('final')
  const part = new TextDecoder().decode(unzipSync(asked[0]?.docx ?? pdf)['word/document.xml'])
  expect(result).toMatchObject({ ok: true, value: { name: '总结.pdf', entries: 2 } })
  expect([part.includes('旬河'), asked[0]?.to, start.hasOffice]).toEqual([true, 'pdf', true])
  expect([told.find(([what]) => what.startsWith('choose')), readFileSync(target)]).toEqual([
    ['choose pdf', '总结（定稿）.pdf'],
    Buffer.from(pdf),
  ])
})

test('the comments of a review copy stand beside the text of its PDF', async () => {
  const { asked } = await exported('review')
  expect(asked.map(({ to }) => to)).toEqual(['commented-pdf'])
})

test('without LibreOffice nobody is asked where a PDF goes, and what to do is said', async () => {
  const { result, told, start } = await exported('final', 'pdf', false)
  const chosen = told.filter(([what]) => what.startsWith('choose'))
  expect([result.messages.map(({ code }) => code), chosen, start.hasOffice]).toEqual([['pdf-needs-office'], [], false])
})

test('a host that can print no pages to a file says so', async () => {
  const { result } = await exported('final', 'drawn-pdf', false)
  expect(result).toMatchObject({ ok: false, messages: [{ code: 'pdf-not-made', params: { path: '总结.txt' } }] })
})

test('the PDF of a Word document is made without its authors, comments and changes, and says nothing of them', async () => {
  const asked: Asked[] = []
  const findOffice = async () => async (docx: Uint8Array, _name: string, _signal: AbortSignal, to?: string) => {
    asked.push({ docx, to })
    return ok(pdf)
  }
  const made = testHost({ findOffice })
  const window = testWindow(made)
  const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`
  const removed = '<w:del w:id="1" w:author="王五"><w:r><w:delText>旧话</w:delText></w:r></w:del>'
  window.chosen.push(
    write(made.folder, '表.docx', Buffer.from(wordOf(body(`${paragraph('**县')}<w:p>${run('人')}${removed}</w:p>`)))),
  )
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  const document = opened.ok ? (opened.value?.document ?? '') : ''
  window.chosen.push(join(made.folder, '表.pdf'))
  const project = filledWork('**县\n人', '旬河', 'docx')
  const asking = {
    document,
    project,
    options: { ...options, layout: 'source' },
    as: 'pdf',
    withRecord: false,
    task: 'e',
  } as const
  const result = await window.ask('export', asking)
  const part = new TextDecoder().decode(unzipSync(asked[0]?.docx ?? pdf)['word/document.xml'])
  expect([result.ok, result.messages, /旧话|王五/u.test(part), part.includes('旬河')]).toEqual([true, [], false, true])
})
