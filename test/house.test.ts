import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Which rooms, Node modules and packages each room may import; a room that is not named here may not exist. */
const mayImport: Readonly<Record<string, { rooms: readonly string[]; node: boolean; packages: readonly string[] }>> = {
  core: { rooms: [], node: false, packages: [] },
  messages: { rooms: ['core'], node: false, packages: [] },
  docx: { rooms: ['core'], node: false, packages: ['docx', 'fflate', 'saxes'] },
  files: {
    rooms: ['core'],
    node: true,
    packages: ['@e965/xlsx', 'csv-parse', 'csv-stringify', 'fflate', 'iconv-lite'],
  },
  app: { rooms: ['core', 'docx', 'files', 'messages'], node: true, packages: ['valibot'] },
  cli: { rooms: ['core', 'app', 'messages'], node: true, packages: [] },
  main: { rooms: ['core', 'app', 'messages'], node: true, packages: ['electron'] },
  web: { rooms: ['core', 'app', 'messages'], node: true, packages: [] },
  preload: { rooms: ['app'], node: false, packages: ['electron'] },
}

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

/** Why this import may not stand, or null. */
function refusal({ file, target }: Import): string | null {
  const room = relative(join(root, 'src'), file).split('/')[0] ?? ''
  const rule = mayImport[room]
  const said = `${relative(root, file)} imports ${target}`
  if (!rule) return `${said}: there is no rule for the room ${room}`
  if (target.startsWith('.')) {
    const from = relative(join(root, 'src'), resolve(dirname(file), target)).split('/')[0] ?? ''
    return from === room || rule.rooms.includes(from) ? null : `${said}: ${room} may not import ${from}`
  }
  if (target.startsWith('node:') || builtinModules.includes(target))
    return rule.node || (room === 'docx' && target === 'node:zlib') ? null : `${said}: ${room} may not use Node`
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '')
  return rule.packages.includes(name) ? null : `${said}: ${room} may not use the package ${name}`
}

test('every import of every room is one that its rule allows', () => {
  const imports = sourceFiles(join(root, 'src')).flatMap((file) => importsOf(file))
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.map(refusal).filter((said) => said !== null)).toEqual([])
})

test.each([
  ['src/core/scan.ts', "import { readFileSync } from 'node:fs'", 'may not use Node'],
  ['src/core/scan.ts', "import { app } from 'electron'", 'may not use the package electron'],
  ['src/core/scan.ts', "const lazy = await import('docx')", 'may not use the package docx'],
  ['src/core/scan.ts', "import { open } from '../app/open.ts'", 'may not import app'],
  ['src/docx/build.ts', "import { open } from '../files/text.ts'", 'may not import files'],
  ['src/docx/build.ts', "import 'node:fs'", 'may not use Node'],
  ['src/cli/main.ts', "import { build } from '../docx/build.ts'", 'may not import docx'],
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
