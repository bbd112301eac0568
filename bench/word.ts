/**
 * Filling Word documents, as ratios in one run: to the floor (Node's zlib: unzip, one string replacement over document.xml, zip again at level 6)
 * and, where `npm ci --prefix bench/peers` was run, to other fillers, whose output is checked for its values before it counts.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Change } from '../src/core/change.ts'
import { fillDocument } from '../src/docx/fill.ts'
import { readDocument, type WordDocument } from '../src/docx/stories.ts'
import { verifyDocument } from '../src/docx/verify.ts'
import { readZip } from '../src/docx/zip.ts'
import { holdsValues, master, valueAt } from './masters.ts'

const script = new URL(import.meta.url).pathname
const peersModule = new URL('./peers/fillers.js', import.meta.url)

function floor(bytes: Uint8Array): number {
  const zip = readZip(bytes)
  if (!zip.ok) throw new Error('The master is no zip.')
  let written = 0
  for (const { name, dataStart, compressedSize } of zip.value.entries) {
    const packed = bytes.subarray(dataStart, dataStart + compressedSize)
    if (name !== 'word/document.xml') written += packed.length
    else {
      const text = inflateRawSync(packed).toString('utf8').replaceAll('******', '100000')
      written += deflateRawSync(Buffer.from(text, 'utf8'), { level: 6 }).length
    }
  }
  return written
}

function read(bytes: Uint8Array): WordDocument {
  const document = readDocument(bytes)
  if (!document.ok) throw new Error(document.messages[0].code)
  return document.value
}

/** Where the placeholders are is given: detection is measured by itself in `npm run bench`. */
function changeOf(text: string): Change {
  const edits: { start: number; end: number; text: string }[] = []
  for (let at = text.indexOf('******'); at >= 0; at = text.indexOf('******', at + 6))
    edits.push({ start: at, end: at + 6, text: valueAt(edits.length) })
  return edits
}

function fill(document: WordDocument, change: Change): Uint8Array {
  const filled = fillDocument(document, change)
  if (!filled.ok) throw new Error(filled.messages[0].code)
  return filled.value
}

type Round = () => unknown | Promise<unknown>

/** Median milliseconds of each, the rounds taken in turn so that a busy moment hits all of them; two rounds first to warm up. */
async function medians<N extends string>(rounds: number, work: Readonly<Record<N, Round>>): Promise<Record<N, number>> {
  const names = Object.keys(work) as N[]
  const times = new Map<N, number[]>(names.map((name) => [name, []]))
  for (let round = -2; round < rounds; round++)
    for (const name of names) {
      const start = performance.now()
      await work[name]()
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  return Object.fromEntries(
    names.map((name) => [name, times.get(name)?.toSorted((a, b) => a - b)[rounds >> 1] ?? 0]),
  ) as Record<N, number>
}

const mask = (): string => '******'

async function measureFloor(): Promise<void> {
  for (const count of [50, 500, 5_000, 50_000]) {
    const bytes = master(count, mask)
    const change = changeOf(read(bytes).text)
    const out = fill(read(bytes), change)
    if (change.length !== count || !holdsValues(out, count)) throw new Error('A value is missing.')
    const rounds = count > 5_000 ? 7 : 25
    const took = await medians(rounds, { floor: () => floor(bytes), fill: () => fill(read(bytes), change) })
    const ratio = (took.fill / took.floor).toFixed(2)
    console.log(`fill ${count}: ${took.fill.toFixed(1)} ms, floor ${took.floor.toFixed(1)} ms, ${ratio} times`)
    if (count === 5_000) {
      const kept = [{ field: '县名', value: '江口县', masked: 1 }]
      const proved = await medians(9, { verify: () => verifyDocument(out, { filled: [], kept }) })
      console.log(`prove ${count}: ${proved.verify.toFixed(1)} ms`)
    }
  }
}

/** Peak memory of one cold fill in a process of its own. */
function measureMemory(): void {
  const peak = (what: string): number =>
    Number(execFileSync(process.execPath, [...process.execArgv, script, 'once', what], { encoding: 'utf8' }))
  const [fillPeak, floorPeak] = [peak('fill'), peak('floor')]
  console.log(`memory 50000: fill ${fillPeak.toFixed(0)} MB, floor ${floorPeak.toFixed(0)} MB`)
}

function once(what: string): void {
  const bytes = master(50_000, mask)
  const before = process.resourceUsage().maxRSS / 1024
  if (what === 'floor') floor(bytes)
  else {
    const document = read(bytes)
    fill(document, changeOf(document.text))
  }
  console.log(Math.max(process.resourceUsage().maxRSS / 1024, before))
}

interface Peer {
  readonly mark: (index: number) => string
  readonly needsPath?: boolean
  readonly fill: (source: Uint8Array | string, data: object) => Promise<Uint8Array>
}

async function measurePeers(): Promise<void> {
  if (!existsSync(new URL('./peers/node_modules', import.meta.url))) {
    console.log('peers: not installed; run “npm ci --prefix bench/peers” first')
    return
  }
  const { peers } = (await import(peersModule.href)) as { readonly peers: Readonly<Record<string, Peer>> }
  const folder = mkdtempSync(join(tmpdir(), 'starfill-bench-'))
  try {
    for (const [name, peer] of Object.entries(peers)) {
      await comparePeer(name, peer, { count: 5_000, rounds: 5, folder })
      await compareBatch(name, peer, folder)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function peerWork(peer: Peer, count: number, folder: string): () => Promise<Uint8Array> {
  const bytes = master(count, peer.mark)
  const path = join(folder, `master-${count}.docx`)
  writeFileSync(path, bytes)
  const data = Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, valueAt(index)]))
  return () => peer.fill(peer.needsPath ? path : bytes, data)
}

async function comparePeer(
  name: string,
  peer: Peer,
  { count, rounds, folder }: { readonly count: number; readonly rounds: number; readonly folder: string },
): Promise<void> {
  const theirs = peerWork(peer, count, folder)
  if (!holdsValues(await theirs(), count)) {
    console.log(`${name} ${count}: its output lacks values`)
    return
  }
  const bytes = master(count, mask)
  const change = changeOf(read(bytes).text)
  const took = await medians(rounds, { ours: () => fill(read(bytes), change), theirs })
  const ratio = (took.theirs / took.ours).toFixed(1)
  console.log(`${name} ${count}: ${took.theirs.toFixed(0)} ms, ours ${took.ours.toFixed(0)} ms, ${ratio} times`)
}

/** A master of 50 placeholders filled a thousand times, ours read once; peers are given a hundred and multiplied. */
async function compareBatch(name: string, peer: Peer, folder: string): Promise<void> {
  const theirs = peerWork(peer, 50, folder)
  const document = read(master(50, mask))
  const change = changeOf(document.text)
  const timed = async (times: number, work: Round): Promise<number> => {
    const start = performance.now()
    for (let index = 0; index < times; index++) await work()
    return ((performance.now() - start) / times) * 1000
  }
  const own = () => fill(document, change)
  await timed(20, own)
  await timed(20, theirs)
  const [ours, others] = [await timed(1000, own), await timed(100, theirs)]
  const ratio = (others / ours).toFixed(1)
  console.log(`${name} 1000 × 50: ${(others / 1000).toFixed(1)} s, ours ${(ours / 1000).toFixed(2)} s, ${ratio} times`)
}

if (process.argv[2] === 'once') once(process.argv[3] ?? 'fill')
else {
  await measureFloor()
  measureMemory()
  await measurePeers()
}
