/**
 * `npm run mutate` breaks code, one variant at a time, and counts what the tests of its room notice. By itself it takes the sample below;
 * `npm run mutate -- src/core/checks src/app/sheet.ts` takes the folders and files that are named, one run for each room;
 * `--every 8` before them breaks one block of lines in eight, the same ones each time, where all would take hours; `--from 3` takes the third
 * of each eight, for tests that were written at the survivors of one sample are measured at another.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

const sample = [
  'src/core/checks/dates.ts',
  'src/core/checks/range.ts',
  'src/core/detection/grouping.ts',
  'src/core/detection/rules/addresses.ts',
  'src/app/check/places.ts',
  'src/app/finish/word-body.ts',
]

/** The tests that are asked about a room; what they leave out is said in vitest.mutation.config.ts. */
const rooms = [
  { code: 'src/core/', tests: 'test/core/**/*.test.ts' },
  { code: 'src/app/', tests: 'test/app/**/*.test.ts' },
]

/** `src/app` and all below it are in `src/app/`. */
const isIn = (path: string, folder: string): boolean => `${path}/`.startsWith(folder)

/** A variant that no compiler takes is no test's business, as most of these are; what a pattern takes is measured on sentences. */
const leftOut = ['StringLiteral', 'ObjectLiteral', 'ArrowFunction', 'OptionalChaining', 'Regex']

type Results = Awaited<ReturnType<Stryker['runMutationTest']>>

const mutate = (code: readonly string[], tests: string): Promise<Results> =>
  new Stryker({
    mutate: [...code],
    testFiles: [tests],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // What is worked out when a file is loaded (tables, patterns) would need a process for each variant.
    ignoreStatic: true,
    concurrency: 2,
    mutator: { excludedMutations: leftOut },
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: false },
    // TypeScript 7 does not offer what Stryker rewrites a tsconfig.json with; Vitest needs none.
    tsconfigFile: 'none.json',
    tempDirName: 'out/mutate',
    ignorePatterns: ['/bench', '/build', '/demo', '/dist', '/docs', '/out'],
  }).runMutationTest()

/** Killed of all that were tried, by folder. */
function sayScores(results: Results): void {
  const folders = new Map<string, { killed: number; tried: number }>()
  for (const { fileName, status } of results) {
    if (status === 'Ignored') continue
    const folder = relative('', dirname(fileName))
    const { killed, tried } = folders.get(folder) ?? { killed: 0, tried: 0 }
    const isKilled = status === 'Killed' || status === 'Timeout'
    folders.set(folder, { killed: killed + (isKilled ? 1 : 0), tried: tried + 1 })
  }
  for (const [folder, { killed, tried }] of [...folders].toSorted())
    console.log(`${((100 * killed) / tried).toFixed(1).padStart(5)} %  ${killed} of ${tried}  ${folder}`)
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return inside.filter((name) => name.endsWith('.ts')).map((name) => join(path, name))
}

/** Lines in a block: enough for a whole condition with its branches. */
const block = 12

/** The `from`th of every so many blocks of the files, counted on from file to file so that short ones have their turn. */
function blocksOf(files: readonly string[], every: number, from: number): readonly string[] {
  const blocks = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length
    return Array.from({ length: Math.ceil(lines / block) }, (_, at) => `${file}:${at * block + 1}-${(at + 1) * block}`)
  })
  return blocks.filter((_, at) => at % every === (from - 1) % every)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, from: { type: 'string' } },
})
const every = Number(values.every)
const from = Number(values.from ?? values.every)
const asked = positionals.length > 0 ? positionals : sample
const results: Results[] = []
for (const { code, tests } of rooms) {
  const named = asked.filter((path) => isIn(path, code))
  const files = named.flatMap(filesIn).toSorted()
  const chosen = every > 1 ? blocksOf(files, every, from) : files
  if (chosen.length > 0) results.push(await mutate(chosen, tests))
}
const strange = asked.filter((path) => !rooms.some(({ code }) => isIn(path, code)))
if (strange.length > 0) console.error(`Not in ${rooms.map(({ code }) => code).join(' or ')}: ${strange.join(' ')}`)
sayScores(results.flat())
