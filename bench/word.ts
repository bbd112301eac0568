/**
 * Filling Word documents, as ratios in one run: to the floor (Node's zlib: unzip, one string replacement over document.xml, zip again at level 6)
 * and, where `npm ci --prefix bench/peers` was run, to other fillers, whose output is checked for its values before it counts. Filling is
 * everything from the bytes of the master to the bytes of the document. What runs is built as the hosts are: tsx would name every function
 * anew each time it is made, which costs a third.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyDocument } from '../src/docx/verify.ts'
import { holdsValues, master } from './masters.ts'
import { atMost, medians } from './medians.ts'
import { changeOf, fill, floor, mask, read } from './word-fill.ts'
import { measurePeers } from './word-peers.ts'
import { measureProcesses } from './word-process.ts'
import { secondsToProve } from './word-proof.ts'

/** By the number of placeholders: how many times the floor it may take, and how often it is measured. */
const sizes = [
  { count: 50, most: 3, rounds: 400 },
  { count: 500, most: 3, rounds: 100 },
  { count: 5_000, most: 1.6, rounds: 25 },
  { count: 50_000, most: 1.6, rounds: 7 },
] as const

async function measureFloor(): Promise<void> {
  const each: number[] = []
  for (const { count, most, rounds } of sizes) {
    const bytes = master(count, mask)
    const change = changeOf(read(bytes).text)
    const out = fill(read(bytes), change)
    if (change.length !== count || !holdsValues(out, count)) throw new Error('A value is missing.')
    const took = await medians(rounds, { floor: () => floor(bytes), fill: () => fill(read(bytes), change) })
    const ratio = took.fill / took.floor
    each.push((1000 * took.fill) / count)
    const figures = `${took.fill.toFixed(2)} ms, floor ${took.floor.toFixed(2)} ms`
    console.log(`fill ${count}: ${figures}, ${ratio.toFixed(2)} times ${atMost(ratio, most)}`)
    if (count === 5_000) {
      const kept = [{ field: '县名', value: '江口县', masked: 1 }]
      const proved = await medians(9, { verify: () => verifyDocument(out, { filled: [], kept }) })
      console.log(`prove ${count}: ${proved.verify.toFixed(1)} ms`)
    }
  }
  const growth = (each.at(-1) ?? 0) / (each.at(-2) ?? 1)
  const shown = each.map((microseconds) => microseconds.toFixed(1)).join(', ')
  console.log(
    `growth: ${shown} µs for each of 50, 500, 5000, 50000; the last two 1 : ${growth.toFixed(2)} ${atMost(growth, 1.2)}`,
  )
}

/** A process of its own for each, which does nothing but read the file and fill it once; what both need to run is in both peaks. */
function measureOnce(folder: string): void {
  const file = join(folder, 'master.docx')
  const once = (what: string): readonly number[] => {
    const runs = [1, 2, 3].map(() => {
      const said = execFileSync(process.execPath, [import.meta.filename, what, file], { encoding: 'utf8' })
      return said.trim().split(' ').map(Number)
    })
    return [0, 1].map((column) => runs.map((run) => run[column] ?? 0).toSorted((a, b) => a - b)[1] ?? 0)
  }
  const count = 50_000
  const bytes = master(count, mask)
  writeFileSync(file, bytes)
  const xml = Buffer.byteLength(read(bytes).sources.get('word/document.xml')?.text ?? '') / 1024 / 1024
  const [[time, peak], [floorTime, floorPeak]] = [once('fill'), once('floor')] as [number[], number[]]
  if (!time || !peak || !floorTime || !floorPeak) throw new Error('A process said nothing.')
  const more = (peak - floorPeak) / xml
  console.log(`first fill ${count} of a process: ${time.toFixed(0)} ms, floor ${floorTime.toFixed(0)} ms`)
  console.log(
    `memory ${count}: fill ${peak.toFixed(0)} MB, floor ${floorPeak.toFixed(0)} MB, more by ${more.toFixed(1)} times its ${xml.toFixed(1)} MB of XML ${atMost(more, 12)}`,
  )
}

/** A process of its own for each run: what is compiled for one proof is compiled in no other. */
function measureProof(folder: string): void {
  const file = join(folder, 'masked.docx')
  writeFileSync(
    file,
    master(50_000, () => '***'),
  )
  const runs = [1, 2, 3, 4, 5].map(() =>
    Number(execFileSync(process.execPath, [import.meta.filename, 'prove', file], { encoding: 'utf8' })),
  )
  const seconds = Math.min(...runs)
  console.log(`prove 50000 names: ${seconds.toFixed(2)} s of the processor ${atMost(seconds, 1)}`)
}

function runOnce(what: string, file: string): void {
  const bytes = readFileSync(file)
  if (what === 'prove') {
    console.log(secondsToProve(bytes, 50_000))
    return
  }
  const start = performance.now()
  if (what === 'floor') floor(bytes)
  else {
    const document = read(bytes)
    fill(document, changeOf(document.text))
  }
  console.log(performance.now() - start, process.resourceUsage().maxRSS / 1024)
}

async function measureAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-bench-'))
  try {
    await measureFloor()
    measureOnce(folder)
    measureProof(folder)
    measureProcesses(folder)
    await measurePeers(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [what, file] = process.argv.slice(2)
if (what === undefined || file === undefined) await measureAll()
else runOnce(what, file)
