import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createPort } from '../../src/main/port.ts'
import type { Language } from '../../src/messages/sentence.ts'

const documents = resolve('/home/wang/文档')

function machine(language: Language, ...answers: readonly (string | null)[]) {
  const asked: unknown[] = []
  const sent: unknown[] = []
  const left = [...answers]
  const port = createPort({
    dialogs: {
      open: async (options) => {
        asked.push(options)
        const answer = left.shift()
        return { filePaths: answer ? [answer] : [] }
      },
      openFolder: async (options) => {
        asked.push(options)
        const answer = left.shift()
        return { filePaths: answer ? [answer] : [] }
      },
      save: async (options) => {
        asked.push(options)
        const answer = left.shift()
        return answer ? { filePath: answer, canceled: false } : { filePath: '', canceled: true }
      },
    },
    showInFolder: (path) => sent.push(['show', path]),
    openFile: async (path) => {
      sent.push(['open', path])
      return path.endsWith('.docx') ? '' : 'No application knows it.'
    },
    print: async () => true,
    drawnPdf: async () => null,
    send: (name, data) => sent.push([name, data]),
    close: (answer) => sent.push(['close', answer]),
    showAvailable: () => undefined,
    documents,
    language: () => language,
  })
  return { port, asked, sent }
}

test('a report is chosen among the kinds of files that can be opened', async () => {
  const { port, asked } = machine('zh-CN', '/office/贺词.txt')
  expect([await port.chooseFile('report'), asked]).toEqual([
    '/office/贺词.txt',
    [
      {
        filters: [
          {
            name: '报告和项目文件',
            extensions: [
              'txt',
              'md',
              'markdown',
              'docx',
              'docm',
              'dotx',
              'dotm',
              'doc',
              'wps',
              'rtf',
              'odt',
              'starfill',
            ],
          },
        ],
        properties: ['openFile'],
      },
    ],
  ])
})

test('a file is saved where the last one was, under a name that is no path', async () => {
  const { port, asked } = machine('en', resolve('/office/贺词.txt'), null)
  await port.chooseFile('report')
  expect([await port.chooseTarget('document', '../../贺词.docx', null), asked[1]]).toEqual([
    null,
    {
      filters: [{ name: 'Word document', extensions: ['docx'] }],
      defaultPath: join(resolve('/office'), '贺词.docx'),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    },
  ])
})

test('the first file is saved among the documents, in the form that its name says', async () => {
  const { port, asked } = machine('zh-CN', '/office/取值.csv')
  expect([await port.chooseTarget('values', '取值.csv', null), asked]).toEqual([
    '/office/取值.csv',
    [
      {
        filters: [{ name: '取值表', extensions: ['csv'] }],
        defaultPath: join(documents, '取值.csv'),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      },
    ],
  ])
})

test('what a report becomes is proposed beside it', async () => {
  const { port, asked } = machine('zh-CN', null)
  await port.chooseTarget('project', '贺词.starfill', resolve('/office'))
  expect(asked).toMatchObject([{ defaultPath: join(resolve('/office'), '贺词.starfill') }])
})

test.each([
  ['贺词', '贺词.starfill'],
  ['贺词.v2', '贺词.v2.starfill'],
  ['贺词.STARFILL', '贺词.STARFILL'],
])('a name that is typed without its ending gets it: %s', async (typed, expected) => {
  const { port } = machine('zh-CN', join(documents, typed))
  expect(await port.chooseTarget('project', '贺词.starfill', null)).toBe(join(documents, expected))
})

test('a name that becomes that of a file by its ending is asked about again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-port-'))
  const there = join(folder, '贺词.docx')
  writeFileSync(there, '')
  const { port, asked } = machine('zh-CN', join(folder, '贺词'), null)
  expect([await port.chooseTarget('document', '新.docx', folder), asked[1]]).toEqual([
    null,
    expect.objectContaining({ defaultPath: there }),
  ])
})

test('a cancelled dialog names no file', async () => {
  const { port } = machine('zh-CN', null, null)
  expect([await port.chooseFile('values'), await port.chooseTarget('project', 'a.starfill', null)]).toEqual([
    null,
    null,
  ])
})

test('events go to the page under their own names', () => {
  const { port, sent } = machine('zh-CN')
  port.notify('openRequested', { token: 'a' })
  expect(sent).toEqual([['tell:openRequested', { token: 'a' }]])
})

test('a folder is asked for where the report lies, and a document of it opened by what the system has', async () => {
  const { port, asked, sent } = machine('zh-CN', '/office/out')
  expect([await port.chooseFolder('通报', '/office'), await port.chooseFolder('通报', null)]).toEqual([
    '/office/out',
    null,
  ])
  expect(asked).toMatchObject([
    { defaultPath: '/office', properties: ['openDirectory', 'createDirectory'] },
    { defaultPath: documents },
  ])
  expect([await port.openFile('/a.docx'), await port.openFile('/a.xyz')]).toEqual([true, false])
  expect(sent).toEqual([
    ['open', '/a.docx'],
    ['open', '/a.xyz'],
  ])
})
