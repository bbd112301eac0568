/** What the documents of this house name has to be there: paths, files and npm's scripts. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** Made by what the documents tell to run, so no clone has it. */
const made: readonly string[] = ['demo/duty-report.docx']

/** A path stands between backticks or is the target of a link; where the way of a report is told, it is bold, without `src/` and `.ts`. */
function pathsIn(text: string): readonly string[] {
  const links = [...text.matchAll(/\]\((?<path>[^)#:]+)\)/gu)].map((match) => match.groups?.path ?? '')
  const quoted = [...text.matchAll(/`(?<said>[^`\n]+)`/gu)].map((match) => match.groups?.said ?? '')
  const bold = [...text.matchAll(/\*\*(?<said>[a-z][\w/, -]*)\*\*/gu)].flatMap(
    (match) => match.groups?.said?.split(', ') ?? [],
  )
  const isPath = (said: string) =>
    /^[\w.-]+(?:\/[\w.-]+)+\/?$|^[\w-]+\/$|^[\w-][\w.-]*\.(?:tsx?|mjs|json|md|txt)$/u.test(said)
  return [...new Set([...links, ...quoted.filter(isPath), ...bold.filter((said) => said.includes('/'))])]
}

/** A room of `src` may be named without it. */
function isThere(path: string): boolean {
  return ['', 'src/'].some((folder) =>
    ['', '.ts', '.tsx'].some((end) => existsSync(resolve(root, folder + path + end))),
  )
}

function scriptsIn(text: string): readonly string[] {
  const run = [...text.matchAll(/\bnpm (?:run (?:-s )?(?<run>[\w:-]+)|(?<own>test|start)\b)/gu)]
  const quoted = [...text.matchAll(/`(?<said>[a-z]+:[a-z]+)`/gu)].map((match) => match.groups?.said ?? '')
  return [...run.map((match) => match.groups?.run ?? match.groups?.own ?? ''), ...quoted]
}

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'README.zh-CN.md'])('what %s names is there', (name) => {
  const text = readFileSync(resolve(root, name), 'utf8')
  const paths = pathsIn(text)
  expect(paths.length).toBeGreaterThan(0)
  expect([
    paths.filter((path) => !isThere(path) && !made.includes(path)),
    scriptsIn(text).filter((script) => !(script in scripts)),
  ]).toEqual([[], []])
})

test('a path, a bold way and a script that are not there are seen', () => {
  const text =
    'See `docx/nowhere.ts`, `lost/`, [this](gone.md), **core/nothing, core/codes**; `npm run none`, `a:b`, npm test.'
  expect([pathsIn(text).filter((path) => !isThere(path)), scriptsIn(text).filter((one) => !(one in scripts))]).toEqual([
    ['gone.md', 'docx/nowhere.ts', 'lost/', 'core/nothing'],
    ['none', 'a:b'],
  ])
})
