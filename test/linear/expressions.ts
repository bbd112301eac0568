/** Every regular expression of the sources: literals as they stand, and those that modules build when they are loaded. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseAst } from 'vite'

export interface Expression {
  /** `src/core/x.ts:12`, or the module alone for one that it builds. */
  readonly place: string
  readonly source: string
  readonly flags: string
}

const root = resolve(import.meta.dirname, '../..')

export function sourceFiles(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
}

/** The literals of a file, by its syntax tree: a pattern in a comment or in a string is none. */
export function literalsOf(file: string): readonly Expression[] {
  const code = readFileSync(file, 'utf8')
  const found: Expression[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start: number }
    if (regex) {
      const line = code.slice(0, start).split('\n').length
      found.push({ place: `${relative(root, file)}:${line}`, source: regex.pattern, flags: regex.flags })
    } else for (const value of Object.values(node)) walk(value)
  }
  walk(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))
  return found
}

/** What the modules build with `new RegExp` while they are loaded, told by the constructor itself. */
export async function builtBy(files: readonly string[]): Promise<readonly Expression[]> {
  const own = globalThis.RegExp
  const found: Expression[] = []
  let place = ''
  globalThis.RegExp = new Proxy(own, {
    construct: (target, [source, flags], newTarget) => {
      const made = Reflect.construct(target, [source, flags], newTarget) as RegExp
      if (place !== '') found.push({ place, source: made.source, flags: made.flags })
      return made
    },
  })
  try {
    for (const file of files) {
      place = relative(root, file)
      await import(file)
    }
  } finally {
    globalThis.RegExp = own
  }
  return found
}
