/**
 * A master of 50 placeholders filled from a table of 1,000 rows: the whole command, as a process, beside docxtemplater's process over the same
 * table, which neither checks nor proves. Sizes of memory are the process's peak with its threads.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { detectReport, reportFrom } from '../src/app/open.ts'
import { viewOf } from '../src/core/view.ts'
import { master, valueAt } from './masters.ts'
import { atLeast, atMost } from './medians.ts'
import { mask } from './word-fill.ts'

const cli = resolve('out/main/cli.js')
const peers = resolve('bench/peers')
const count = 50

async function labels(bytes: Uint8Array): Promise<readonly string[]> {
  const report = await reportFrom(bytes, 'master.docx')
  if (!report.ok) throw new Error(report.messages[0].code)
  return viewOf({ detection: detectReport(report.value), overrides: new Map() }).fields.map(({ id }) => id)
}

function tableOf(headings: readonly string[], rows: number): string {
  const line = (row: number) => headings.map((_, index) => valueAt((row * 31 + index) % 90_000)).join(',')
  return `${headings.join(',')}\n${Array.from({ length: rows }, (_, row) => line(row)).join('\n')}\n`
}

interface Run {
  readonly seconds: number
  /** Of the processor: other work of the machine does not count there. */
  readonly spent: number
  readonly megabytes: number
}

function run(command: string, args: readonly string[]): Run {
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'data:text/javascript,process.on("exit",()=>{const r=process.resourceUsage();console.error("peak",r.maxRSS,(r.userCPUTime+r.systemCPUTime)/1e6)})',
      command,
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0) throw new Error(stderr.slice(0, 500))
  const [, peak, spent] = /peak (\d+) ([\d.]+)/u.exec(stderr) ?? []
  return { seconds: (performance.now() - start) / 1000, spent: Number(spent), megabytes: Number(peak) / 1024 }
}

const folder = mkdtempSync(join(tmpdir(), 'starfill-batch-'))
try {
  const bytes = master(count, mask)
  const headings = await labels(bytes)
  const path = join(folder, 'master.docx')
  writeFileSync(path, bytes)
  const table = (rows: number) => {
    const file = join(folder, `${rows}.csv`)
    writeFileSync(file, tableOf(headings, rows))
    return file
  }
  // Each run has a folder of its own, which stays: a disk takes longer to make files where many have just been taken away.
  let runs = 0
  const newFolder = () => join(folder, `out-${++runs}`)
  const batch = (rows: number, ...more: readonly string[]) => {
    const out = newFolder()
    const took = run(cli, ['batch', path, '--table', table(rows), '--out-dir', out, '--allow-findings', ...more])
    const made = readdirSync(out).filter((name) => name.endsWith('.docx')).length
    if (made !== rows) throw new Error(`${made} documents for ${rows} rows.`)
    return took
  }
  const rounds = 3
  const both = { one: [] as Run[], two: [] as Run[], peer: [] as Run[] }
  const hasPeers = existsSync(join(peers, 'node_modules'))
  if (hasPeers)
    writeFileSync(
      join(folder, 'peer.docx'),
      master(count, (index) => `{f${index}}`),
    )
  for (let round = 0; round < rounds; round++) {
    both.two.push(batch(1000))
    both.one.push(batch(1000, '--threads', '1'))
    if (hasPeers) both.peer.push(run(join(peers, 'batch.js'), [join(folder, 'peer.docx'), table(1000), newFolder()]))
  }
  const middle = (all: readonly Run[], of: 'seconds' | 'spent') =>
    all.map((one) => one[of]).toSorted((a, b) => a - b)[all.length >> 1] ?? 0
  const [one, two, peer] = [both.one, both.two, both.peer].map((all) => middle(all, 'seconds')) as [
    number,
    number,
    number,
  ]
  const spent = (all: readonly Run[]) => `${middle(all, 'spent').toFixed(2)} s of the processor`
  console.log(
    `batch 1000 × ${count}: two threads ${two.toFixed(2)} s (${spent(both.two)}), one ${one.toFixed(2)} s (${spent(both.one)}), ${(one / two).toFixed(2)} times ${atLeast(one / two, 1.7)}`,
  )
  console.log(
    hasPeers
      ? `docxtemplater: ${peer.toFixed(1)} s (${spent(both.peer)}), ${(peer / two).toFixed(1)} times ${atLeast(peer / two, 10)}`
      : 'docxtemplater: not installed; run “npm ci --prefix bench/peers” first',
  )
  const first = batch(1)
  console.log(`start to the only document of a table: ${first.seconds.toFixed(2)} s ${atMost(first.seconds, 1)}`)
  const small = batch(1000).megabytes
  if (process.argv.includes('--large')) {
    const large = batch(100_000).megabytes
    console.log(
      `memory at 100,000 rows: ${large.toFixed(0)} MB, at 1,000 ${small.toFixed(0)} MB, ${(large / small).toFixed(2)} times ${atMost(large / small, 1.3)}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
