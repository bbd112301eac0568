import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { languageOf, systemLanguage } from '../../src/app/machine.ts'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { program, starfill } from './program.ts'

test.each([
  [[], '请给出要执行的命令。运行 starfill --help 查看用法。'],
  [['detcet', 'r.txt'], '没有命令“detcet”。是不是想用“detect”？'],
  [['constructor'], '没有命令“constructor”。运行 starfill --help 查看用法。'],
  [['help', 'fil'], '没有命令“fil”。是不是想用“fill”？'],
  [['detect'], 'starfill detect 需要一个报告文件。'],
  [['detect', 'a.txt', 'b.txt'], '多出了参数“b.txt”。每次只处理一个文件；文件名里有空格时请加引号。'],
  [['detect', 'r.txt', '--jsno'], '没有选项“--jsno”。是不是想用“--json”？'],
  [['detect', 'r.txt', '--__proto__'], '没有选项“--__proto__”。运行 starfill help detect 查看用法。'],
  [['detect', 'r.txt', '-x'], '没有选项“-x”。运行 starfill help detect 查看用法。'],
  [['detect', 'r.txt', '--json=1'], '选项“--json”后面不能带值。'],
  [['detect', 'r.txt', '--masks', 'star'], '选项“--masks”的值“star”无效。可用：stars, crosses, letters, mou, blanks。'],
  [['detect', 'r.txt', '--masks'], '选项“--masks”后面需要一个值。'],
  [['detect', 'r.txt', '--masks', '--json'], '选项“--masks”后面需要一个值。'],
  [['detect', 'r.txt', '--lang', 'fr'], '选项“--lang”的值“fr”无效。可用：zh-CN, zh-TW, en。'],
  [['values', 'r.txt'], 'starfill values 需要选项“--out”。'],
  [['values', 'r.txt', '--out', 'v.pdf'], '看不出“v.pdf”要写成什么格式。文件名请以 .json, .csv, .xlsx 结尾。'],
  [['fill', 'r.txt', '--out', 'o.docx'], 'starfill fill 需要选项“--values”。'],
  [['fill', 'r.txt', '--values', 'v.json'], 'starfill fill 需要选项“--out”。'],
  [
    ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.txt', '--layout', 'plain'],
    '“--layout”只用于 .docx 和 .pdf，“o.txt”不是。请去掉该选项。',
  ],
  [
    ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.txt', '--copy', 'review'],
    '“--copy”只用于 .docx 和 .pdf，“o.txt”不是。请去掉该选项。',
  ],
  [
    ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.docx', '--copy', 'draft'],
    '选项“--copy”的值“draft”无效。可用：final, public, review。',
  ],
  [
    ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.docx', '--layout', 'fancy'],
    '没有版式“fancy”。可用：auto, official, unsealed, letter, order, minutes, telegram, plain, source，或一个版式 .json 文件的路径。',
  ],
  [
    ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.docx', '--mask-width', '0'],
    '“--mask-width”应是 1 到 200 的整数，而不是“0”。',
  ],
  [
    ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.docx', '--mask-as', 'dots'],
    '选项“--mask-as”的值“dots”无效。可用：same, bars, crosses。',
  ],
  [
    ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.docx', '--keep', '没有的字段'],
    '报告里没有要保密的字段“没有的字段”。运行 starfill detect 查看字段。',
  ],
])('wrong usage is told with what to do: %j', async (args, said) => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.txt'), '没有掩码。')
  await writeFile(join(folder, 'v.json'), '{}')
  const run = await starfill(folder, args)
  expect([run, await namesIn(folder)]).toEqual([{ code: 2, out: '', err: `${said}\n` }, ['r.txt', 'v.json']])
})

test.each([
  [['--help'], 'zh_CN.UTF-8', /^星填 starfill：/u],
  [['help'], 'en_GB.UTF-8', /^starfill \(星填\): /u],
  [['help', 'fill'], 'zh_CN.UTF-8', /^用法：starfill fill /u],
  [['fill', '--help'], 'C', /^Usage: starfill fill /u],
  [['-h', '--lang=zh'], 'C', /^星填 starfill：找出报告/u],
  [['-h', '--lang', 'zh-TW'], 'C', /^星填 starfill：找出報告/u],
  [['help', 'fill'], 'zh_TW.UTF-8', /^用法：starfill fill 報告/u],
  [['detect', '--wrong', '-h'], 'C', /^Usage: starfill detect /u],
])('%j in %s prints help on stdout', async (args, locale, beginning) => {
  expect(await starfill('/', args, locale)).toEqual({ code: 0, out: expect.stringMatching(beginning), err: '' })
})

test('every option of a command stands in its help, in every language', async () => {
  const { detectCommand } = await import('../../src/cli/commands/detect.ts')
  const { valuesCommand } = await import('../../src/cli/commands/values.ts')
  const { fillCommand } = await import('../../src/cli/commands/fill.ts')
  const { checkCommand } = await import('../../src/cli/commands/check.ts')
  const { webCommand } = await import('../../src/cli/commands/web.ts')
  const { commandLineTexts } = await import('../../src/messages/command-line.ts')
  const commands = {
    detect: detectCommand,
    values: valuesCommand,
    fill: fillCommand,
    check: checkCommand,
    web: webCommand,
  }
  const named = (help: string) => new Set([...help.matchAll(/--([a-z-]+)/gu)].map((match) => match[1]))
  for (const texts of Object.values(commandLineTexts))
    for (const [name, { options }] of Object.entries(commands)) {
      const help = named(texts.commands[name as keyof typeof commands])
      expect([name, ...help].toSorted()).toEqual([name, ...Object.keys(options), 'help', 'lang'].toSorted())
    }
})

test('the version is the package’s', async () => {
  const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'))
  expect((await starfill('/', ['--version'])).out).toBe(`starfill ${manifest.version}\n`)
})

test('a reader that stops reading is no trouble', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.txt'), '培训教师**人。\n'.repeat(5000))
  const child = spawn(process.execPath, [program, 'detect', 'r.txt', '--json'], { cwd: folder })
  child.stdout.once('data', () => child.stdout.destroy())
  let said = ''
  child.stderr.on('data', (piece) => {
    said += piece
  })
  const code = await new Promise((settle) => {
    child.on('close', settle)
  })
  expect([code, said]).toEqual([0, ''])
})

test.each([
  [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN'],
  [{ LC_ALL: '', LC_MESSAGES: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LANG: 'zh_TW' }, 'zh-TW'],
  [{ LANG: 'zh_HK.UTF-8' }, 'zh-TW'],
  [{ LANG: 'zh-Hant-MY' }, 'zh-TW'],
  [{ LANG: 'zh_Hans_HK' }, 'zh-CN'],
  [{ LANG: 'zhx' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{}, languageOf(Intl.DateTimeFormat().resolvedOptions().locale)],
] as const)('the surroundings %j ask for %s', (environment, language) => {
  expect(systemLanguage(environment)).toBe(language)
})

test('to detect, the program loads no package and nothing of the Word room', () => {
  const seen = new Set<string>()
  const packages: string[] = []
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const text = readFileSync(file, 'utf8')
    for (const match of text.matchAll(/^import\s*(?:[^"']*?from\s*)?["']([^"']+)["']/gmu)) {
      const target = match[1] ?? ''
      if (target.startsWith('.')) follow(resolve(dirname(file), target))
      else if (!target.startsWith('node:')) packages.push(target)
    }
  }
  const chunks = readdirSync(dirname(program)).filter((name) => /^detect-.*\.js$/u.test(name))
  follow(program)
  for (const chunk of chunks) follow(resolve(dirname(program), chunk))
  const parts = [...seen].map((file) => basename(file).replace(/-[\w-]{8}\.js$/u, ''))
  expect([
    chunks.length > 0,
    packages,
    parts.filter((name) => /^(?:build|verify|stories|fill|values)$/u.test(name)),
  ]).toEqual([true, [], []])
})
