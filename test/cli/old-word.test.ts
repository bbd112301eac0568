import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/docx/stories.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { fakeOffice, oldWord } from '../files/fake-office.ts'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { program, starfill } from './program.ts'

const onPosix = test.skipIf(process.platform === 'win32')
const made = wordOf(body(paragraph('全年培训教师**人。')))
const converting = '报告不是 .docx，正在用本机的 LibreOffice 转换…\n'
const converted = '“r.doc”不是 .docx，已由 LibreOffice 转换为 .docx，原文件没有改动。转换可能改变版面：请逐页看一遍。\n'

async function folderWithOld(waits = false) {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.doc'), oldWord)
  const office = await fakeOffice(folder, made, waits)
  return { folder, office, run: (...args: string[]) => starfill(folder, args, 'zh_CN.UTF-8', [office.path]) }
}

const textOf = async (path: string) => {
  const document = readDocument(await readFile(path))
  return document.ok ? document.value.text : document.messages
}

onPosix('every command takes a document of the old Word, and says before and after that it is converted', async () => {
  const { folder, run } = await folderWithOld()
  const detected = await run('detect', 'r.doc', '--json')
  const label: string = JSON.parse(detected.out).fields[0].label
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [label]: '36' }))
  const runs = {
    detected: { ...detected, out: JSON.parse(detected.out).report },
    values: await run('values', 'r.doc', '--out', 'empty.csv'),
    filled: await run('fill', 'r.doc', '--values', 'v.json', '--out', 'o.docx'),
    checked: await run('check', 'r.doc', '--values', 'v.json'),
    masked: await run('mask', 'r.doc', '--find', '全年', '--out', 'm.docx'),
    over: await run('fill', 'r.doc', '--values', 'v.json', '--out', 'r.doc'),
  }
  const said = converting + converted
  expect({ ...runs, text: [await textOf(join(folder, 'o.docx')), await textOf(join(folder, 'm.docx'))] }).toEqual({
    detected: { code: 0, out: { format: 'docx', encoding: 'utf-8', length: 10 }, err: said },
    values: { code: 0, out: '', err: expect.stringContaining(said) },
    filled: { code: 0, out: '', err: `${said}已写好“o.docx”：填写 1 处，保密 0 处，未填 0 处。\n` },
    checked: { code: 0, out: expect.stringContaining('文件完整'), err: expect.stringContaining(converting) },
    masked: { code: 0, out: '', err: expect.stringContaining(said) },
    over: { code: 2, out: '', err: expect.stringContaining('.docx') },
    text: ['全年培训教师36人。', '**培训教师**人。'],
  })
  expect(await readFile(join(folder, 'r.doc'))).toEqual(oldWord)
})

onPosix('an interrupt during the conversion ends both programs and leaves nothing', async () => {
  const { folder, office } = await folderWithOld(true)
  const child = spawn(process.execPath, [program, 'detect', 'r.doc'], {
    cwd: folder,
    env: { ...process.env, PATH: `${office.path}:${process.env.PATH}` },
    stdio: 'ignore',
  })
  const end = new Promise((settle) => child.once('exit', (code, signal) => settle(signal ?? code)))
  while (!existsSync(office.log)) await new Promise((settle) => setTimeout(settle, 10))
  child.kill('SIGINT')
  const own = dirname((await readFile(office.log, 'utf8')).trim().split('\n').at(-1) ?? '')
  expect([await end, existsSync(own), await namesIn(folder)]).toEqual(['SIGINT', false, ['office', 'r.doc']])
})
