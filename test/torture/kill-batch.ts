/** Kills a batch at random moments, lets it go on to its end, and holds its folder against one that nobody interrupted. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sha256 } from '../../src/app/batch/manifest.ts'
import { readOutcome } from '../../src/core/batch/outcome.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import type { KillOutcome } from './kill.ts'

const program = resolve(import.meta.dirname, '../../out/main/cli.js')
const rows = 400

/** A folder with a report, a table with some bad rows, and what an uninterrupted batch makes of them. */
export interface BatchVictim {
  readonly root: string
  readonly made: ReadonlyMap<string, string>
  /** Milliseconds that the uninterrupted one took. */
  readonly lasts: number
}

export async function batchVictim(): Promise<BatchVictim> {
  const root = mkdtempSync(join(tmpdir(), 'starfill-batches-'))
  const lines = ['**县教育情况', '全年培训教师**人，合格率**%。', '学校**所，学生**人。']
  writeFileSync(join(root, '通报.docx'), wordOf(body(lines.map((line) => paragraph(line)).join(''))))
  const line = (row: number) =>
    [`县${row % 350}`, 10 + row, row % 90 === 7 ? 150 : 90, 30 + row, 4000 + 7 * row].join(',')
  const table = Array.from({ length: rows }, (_, row) => line(row))
  writeFileSync(join(root, '数据.csv'), `县名,培训教师,合格率,学校,学生\n${table.join('\n')}\n`)
  const started = performance.now()
  await run(root, join(root, 'whole'), null)
  return { root, made: contentOf(join(root, 'whole')), lasts: performance.now() - started }
}

/** Killed up to three times. What the manifest says is done counts as acknowledged, what the last run left as it was as found. */
export async function killBatch({ root, made, lasts }: BatchVictim): Promise<KillOutcome> {
  const out = mkdtempSync(join(root, 'killed-'))
  try {
    let acknowledged = 0
    for (let kills = 1 + Math.floor(Math.random() * 3); kills > 0; kills--) {
      await run(root, out, Math.random() * lasts)
      acknowledged = doneIn(out)
    }
    const told = await run(root, out, null)
    const found = Number(/沿用 (\d+) 份/u.exec(told)?.[1] ?? -1)
    const after = contentOf(out)
    const names = [...new Set([...made.keys(), ...after.keys()])]
    return { acknowledged, found, wrong: names.filter((name) => made.get(name) !== after.get(name)) }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** Until it ends by itself or, so many milliseconds later, is killed; what it said. */
function run(root: string, out: string, kill: number | null): Promise<string> {
  mkdirSync(out, { recursive: true })
  const options = ['--table', '数据.csv', '--out-dir', out, '--name', '{县名}', '--resume', '--allow-open']
  const child = spawn(process.execPath, [program, 'batch', '通报.docx', ...options], {
    ...{ cwd: root, env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString()
  })
  const timer = kill === null ? null : setTimeout(() => child.kill('SIGKILL'), kill)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (timer) clearTimeout(timer)
      if (kill === null && code !== 0 && code !== 1) reject(new Error(said))
      else resolve(said)
    })
  })
}

/** What stands in the folder, by its SHA-256; whatever is hidden was left behind. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, sha256(readFileSync(join(folder, name)))]))
}

/** Rows that the manifest says are done, and whose file is there as it says. */
function doneIn(folder: string): number {
  const content = contentOf(folder)
  const manifest = join(folder, 'starfill-batch.jsonl')
  const lines = content.has('starfill-batch.jsonl') ? readFileSync(manifest, 'utf8').split('\n') : []
  const done = new Map(lines.flatMap((line) => readOutcome(line) ?? []).map((one) => [one.row, one]))
  return [...done.values()].filter(({ file, hash }) => hash !== null && content.get(file) === hash).length
}
