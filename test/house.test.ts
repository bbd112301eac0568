import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Which rooms, Node modules and packages each room may import; a room that is not named here may not exist. */
const mayImport: Readonly<Record<string, { rooms: readonly string[]; node: boolean; packages: readonly string[] }>> = {
  core: { rooms: [], node: false, packages: ['valibot'] },
  messages: { rooms: ['core'], node: false, packages: [] },
  docx: { rooms: ['core'], node: false, packages: ['docx', 'fflate', 'opencc-js', 'valibot'] },
  files: {
    rooms: ['core'],
    node: true,
    packages: ['@e965/xlsx', 'csv-parse', 'csv-stringify', 'fflate', 'iconv-lite', 'saxes', 'valibot'],
  },
  app: { rooms: ['core', 'docx', 'files', 'messages'], node: true, packages: ['pinyin-pro', 'valibot'] },
  cli: { rooms: ['core', 'app', 'messages'], node: true, packages: [] },
  main: { rooms: ['core', 'app', 'messages'], node: true, packages: ['electron'] },
  web: { rooms: ['core', 'app', 'messages'], node: true, packages: [] },
  preload: { rooms: ['app'], node: false, packages: ['electron'] },
  renderer: {
    rooms: ['core', 'messages'],
    node: false,
    packages: [
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@tanstack/react-virtual',
      'docx-preview',
      'fflate',
      'pdfjs-dist',
      'monaco-editor',
      'pinyin-pro',
      'react',
      'react-dom',
    ],
  },
}

/** What the window shares with its hosts beside the rooms it may import; of the contract only types, for the schemas are the host's. */
const shared = ['src/app/contract.ts', 'src/app/channels.ts', 'src/web/wire.ts']

interface Import {
  readonly file: string
  readonly target: string
}

function sourceFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string, text = readFileSync(file, 'utf8')): readonly Import[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)(['"])(?<target>[^'"\n]+)\1/gu
  return [...text.matchAll(pattern)].map((match) => ({ file, target: match.groups?.target ?? '' }))
}

/** The folder under `src`, or the one beside it. */
function roomOf(path: string): string {
  const [first = '', second = ''] = relative(root, path).split('/')
  return first === 'src' ? second : first
}

/** Why this import may not stand, or null. */
function refusal({ file, target }: Import): string | null {
  const room = roomOf(file)
  const rule = mayImport[room]
  const said = `${relative(root, file)} imports ${target}`
  if (!rule) return `${said}: there is no rule for the room ${room}`
  if (target.startsWith('.')) {
    const path = resolve(dirname(file), target)
    const from = roomOf(path)
    if (room === 'renderer' && shared.includes(relative(root, path))) return null
    return from === room || rule.rooms.includes(from) ? null : `${said}: ${room} may not import ${from}`
  }
  if (target.startsWith('node:') || builtinModules.includes(target))
    return rule.node || (room === 'docx' && /^node:(?:zlib|buffer|crypto|worker_threads)$/u.test(target))
      ? null
      : `${said}: ${room} may not use Node`
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '')
  return rule.packages.includes(name) ? null : `${said}: ${room} may not use the package ${name}`
}

test('every import of every room is one that its rule allows', () => {
  const imports = ['src', 'renderer']
    .flatMap((folder) => sourceFiles(join(root, folder)))
    .flatMap((file) => importsOf(file))
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.map(refusal).filter((said) => said !== null)).toEqual([])
})

/** The first way found from a file back to itself, types too; null where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cleared = new Set<string>()
  const way: string[] = []
  const follow = (file: string): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (cleared.has(file)) return null
    way.push(file)
    for (const target of imports.get(file) ?? []) {
      const circle = follow(target)
      if (circle) return circle
    }
    way.pop()
    cleared.add(file)
    return null
  }
  for (const file of imports.keys()) {
    const circle = follow(file)
    if (circle) return circle
  }
  return null
}

/** Who imports what in this house, types too; paths from the root. */
function importsWithin(): readonly (readonly [file: string, targets: readonly string[]])[] {
  return ['src', 'renderer']
    .flatMap((folder) => sourceFiles(join(root, folder)))
    .map((file) => [
      relative(root, file),
      importsOf(file)
        .filter(({ target }) => target.startsWith('.'))
        .map(({ target }) => relative(root, resolve(dirname(file), target))),
    ])
}

test('no file comes back to itself by its imports', () => {
  const circle = circleIn(
    new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]),
  )
  expect([circleIn(new Map(importsWithin())), circle]).toEqual([null, ['b', 'c', 'b']])
})

/**
 * The two places that an import joins, below the last folder that holds both of its ends: a folder, and the file of its name that opens it,
 * are one place. So `core/checks/rates.ts` → `core/language/rates.ts` joins the folders `core/checks` and `core/language`, and
 * `core/detection/rules/names.ts` → `core/detection/chars.ts` a folder and a file. Null where both ends are in one place.
 */
function placesJoined(file: string, target: string): readonly [string, string] | null {
  const [from, to] = [file, target].map((path) => path.replace(/\.tsx?$/u, '').split('/')) as [string[], string[]]
  const depth = from.findIndex((name, index) => name !== to[index])
  return depth < 0 || depth >= to.length ? null : [from.slice(0, depth + 1).join('/'), to.slice(0, depth + 1).join('/')]
}

test('no folder comes back to itself by its imports', () => {
  const ways = new Set<string>()
  for (const [file, targets] of importsWithin())
    for (const target of targets) {
      const places = placesJoined(file, target)
      if (places) ways.add(places.join(' > '))
    }
  const folders = new Map<string, string[]>()
  for (const way of ways) {
    const [from = '', to = ''] = way.split(' > ')
    folders.set(from, [...(folders.get(from) ?? []), to])
  }
  expect(circleIn(folders)).toBe(null)
})

test.each([
  ['src/core/checks/rates.ts', 'src/core/language/rates.ts', ['src/core/checks', 'src/core/language']],
  ['src/core/session.ts', 'src/core/mask/mask-step.ts', ['src/core/session', 'src/core/mask']],
  [
    'src/core/detection/rules/names.ts',
    'src/core/detection/chars.ts',
    ['src/core/detection/rules', 'src/core/detection/chars'],
  ],
  ['src/core/mask.ts', 'src/core/mask/place-masks.ts', null],
  ['src/core/mask/place-masks.ts', 'src/core/mask.ts', null],
])('what %s needs of %s joins %j', (file, target, places) => {
  expect(placesJoined(file, target)).toEqual(places)
})

test('the name of an exported type has one meaning: no other type bears it', () => {
  const declaration = /^(?<exported>export )?(?:declare )?(?:abstract )?(?:interface|type|class) (?<name>\w+)/gmu
  const declared = new Map<string, { readonly files: string[]; isExported: boolean }>()
  for (const file of ['src', 'renderer'].flatMap((folder) => sourceFiles(join(root, folder))))
    for (const { groups } of readFileSync(file, 'utf8').matchAll(declaration)) {
      const known = declared.get(groups?.name ?? '') ?? { files: [], isExported: false }
      known.files.push(relative(root, file))
      declared.set(groups?.name ?? '', { ...known, isExported: known.isExported || groups?.exported !== undefined })
    }
  expect(declared.size).toBeGreaterThan(100)
  const twice = [...declared].filter(([, { files, isExported }]) => isExported && files.length > 1)
  const said = twice.map(([name, { files }]) => [name, ...files])
  expect(said).toEqual([])
})

/** The closed sets of words that a source writes out: `'a' | 'b'`, `['a', 'b'] as const`. What names members of a type or events of Electron is none. */
function closedSetsIn(text: string): readonly string[] {
  const unions = text.matchAll(/(?<!(?:Pick|Omit)<[^<>]*|event: )'[\w-]+'(?:\s*\| '[\w-]+')+/gu)
  const lists = text.matchAll(/(?<=picklist\(|[=(] ?)\['[\w-]+'(?:,\s*'[\w-]+')+,?\s*\](?=\)| as const)/gu)
  const words = (found: string) => [...new Set([...found.matchAll(/'([\w-]+)'/gu)].map(([, word]) => word))]
  return [...new Set([...unions, ...lists].map(([found]) => words(found).toSorted().join(' | ')))]
}

test('a closed set of words stands in one place', () => {
  const places = new Map<string, string[]>()
  for (const file of ['src', 'renderer'].flatMap((folder) => sourceFiles(join(root, folder))))
    for (const set of closedSetsIn(readFileSync(file, 'utf8')))
      places.set(set, [...(places.get(set) ?? []), relative(root, file)])
  expect(places.size).toBeGreaterThan(20)
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([])
})

test.each([
  ["type Verdict = 'approved' | 'returned'", ['approved | returned']],
  ["v.picklist(['returned', 'approved'])", ['approved | returned']],
  ["const verdicts = ['returned', 'approved'] as const", ['approved | returned']],
  ["type Named = Pick<Finding, 'id' | 'severity'>", []],
  ["on(event: 'responsive' | 'unresponsive'): void", []],
])('a closed set is a union, a list of choices or a list that stays as it is: %s', (text, sets) => {
  expect(closedSetsIn(text)).toEqual(sets)
})

/** Whatever else is written goes through `files/write.ts`: whole or not at all, private where values are in it, swept at the start. */
const writers = [
  // Only grow, a flushed line at a time.
  'src/app/batch/manifest.ts',
  'src/files/journal.ts',
  // Only one of many may make it.
  'src/app/lock.ts',
  // In private folders of their own, gone when they were read.
  'src/files/office.ts',
  'src/web/address-file.ts',
  'src/files/write.ts',
]

test('files are written in one place, but for those that only grow, that one of many makes, or that another program reads', () => {
  const writing =
    /\b(?:writeFile|appendFile|copyFile|createWriteStream|cp|open(?=(?:Sync)?\([^()\n]*, '[wa]))(?:Sync)?\(/u
  const files = sourceFiles(join(root, 'src')).filter((file) => writing.test(readFileSync(file, 'utf8')))
  expect(files.map((file) => relative(root, file)).toSorted()).toEqual(writers.toSorted())
})

test('the window takes nothing but types from the contract', () => {
  const loads = sourceFiles(join(root, 'renderer')).filter((file) =>
    /import (?!type)[^'"]*['"][^'"]*\/app\/contract\.ts['"]/u.test(readFileSync(file, 'utf8')),
  )
  expect(loads).toEqual([])
})

test.each([
  ['src/core/scan.ts', "import { readFileSync } from 'node:fs'", 'may not use Node'],
  ['src/core/scan.ts', "import { app } from 'electron'", 'may not use the package electron'],
  ['src/core/scan.ts', "const lazy = await import('docx')", 'may not use the package docx'],
  ['src/core/scan.ts', "import { open } from '../app/open.ts'", 'may not import app'],
  ['src/docx/build.ts', "import { open } from '../files/text.ts'", 'may not import files'],
  ['src/docx/build.ts', "import 'node:fs'", 'may not use Node'],
  ['src/cli/main.ts', "import { build } from '../docx/build.ts'", 'may not import docx'],
  ['renderer/app.tsx', "import { open } from '../src/app/open.ts'", 'may not import app'],
  ['renderer/app.tsx', "import { ipcRenderer } from 'electron'", 'may not use the package electron'],
  ['renderer/app.tsx', "import { join } from 'node:path'", 'may not use Node'],
  ['src/main/index.ts', "import { startWebHost } from '../web/server.ts'", 'may not import web'],
  ['src/web/run.ts', "import { app } from 'electron'", 'may not use the package electron'],
  ['src/preload/index.ts', "import { join } from 'node:path'", 'may not use Node'],
  ['src/shed/tool.ts', "import { x } from './y.ts'", 'there is no rule for the room shed'],
])('an import against the rules is refused: %s, %s', (file, text, why) => {
  expect(importsOf(join(root, file), text).map(refusal)).toEqual([expect.stringContaining(why)])
})

test('the core is compiled without Node, DOM or any other types', () => {
  const config = JSON.parse(readFileSync(join(root, 'src/core/tsconfig.json'), 'utf8')) as {
    compilerOptions: { types: [] }
  }
  const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')) as {
    compilerOptions: { lib: string[] }
  }
  expect([config.compilerOptions.types, base.compilerOptions.lib]).toEqual([[], ['es2023']])
})

test('a character that the core compares by its number has its name in core/characters', () => {
  const unnamed = sourceFiles(join(root, 'src/core'))
    .filter((file) => !file.endsWith('characters.ts') && !file.endsWith('file-signatures.ts'))
    .flatMap((file) => {
      // 0x80, 0x800 and 0x10000 are where UTF-8 takes a byte more, and no characters.
      const numbers = readFileSync(file, 'utf8').match(/\b0x(?!80\b|800\b|10000\b)[0-9a-f]{2,4}\b/gu) ?? []
      return numbers.map((number) => `${relative(root, file)}: ${number}`)
    })
  expect(unnamed).toEqual([])
})

/** A string, template or pattern, where one can start; what stands in `${}` is not part of it. */
const literal =
  /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[=(,?:&|!{[\s])\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]+/gu
/** One word that a rule asks for may stand in the rule, a list of them stands in core/language. */
const longestWord = 4

function wordListsIn(code: string): readonly string[] {
  const bare = code.replace(/\/\*.*?\*\//gsu, '').replace(/(?<=^|\s)\/\/.*$/gmu, '')
  return [...bare.matchAll(literal)]
    .map(([found]) => found.replace(/\$\{[^{}]*\}/gu, ''))
    .filter((found) => [...found.matchAll(/\p{Script=Han}/gu)].length > longestWord)
}

test('words of Chinese stand in core/language, where detection asks for them', () => {
  const lists = sourceFiles(join(root, 'src/core/detection')).flatMap((file) =>
    wordListsIn(readFileSync(file, 'utf8')).map((found) => `${relative(root, file)}: ${found}`),
  )
  expect(lists).toEqual([])
})

test.each([
  ["said === '同志'", 0],
  ["if (/^[县市]级/u.test(words)) return '县级'", 0],
  ['/** 县、市、区、镇、乡 */', 0],
  ["'县市区镇乡'.includes(said)", 1],
  ["const levels = ['省', /^(?:县|市|区|镇|乡)/u]", 1],
])('a list of words is one literal of more than four characters: %s', (code, count) => {
  expect(wordListsIn(code)).toHaveLength(count)
})
