/** Filling beside other fillers, in turn. A peer whose output lacks a value is not compared. */
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { holdsValues, master, valueAt } from './masters.ts'
import { atLeast, medians } from './medians.ts'
import { changeOf, fill, mask, read } from './word-fill.ts'

/** With packages of their own, so not built with the rest. */
const peers = resolve('bench/peers')

interface Peer {
  readonly mark: (index: number) => string
  readonly needsPath?: boolean
  readonly fill: (source: Uint8Array | string, data: object) => Promise<Uint8Array>
}

/** How many times as fast filling 5,000 placeholders is to be, and filling 50 a thousand times from a master that is read once. */
const targets: Readonly<Record<string, { readonly single: number; readonly batch?: number }>> = {
  docxtemplater: { single: 6, batch: 15 },
  'easy-template-x': { single: 6 },
  carbone: { single: 2.5 },
}

export async function measurePeers(folder: string): Promise<void> {
  if (!existsSync(join(peers, 'node_modules'))) {
    console.log('peers: not installed; run “npm ci --prefix bench/peers” first')
    return
  }
  const fillers: { readonly peers: Readonly<Record<string, Peer>> } = await import(join(peers, 'fillers.js'))
  for (const [name, peer] of Object.entries(fillers.peers)) {
    await compareSingle(name, peer, folder)
    await compareBatch(name, peer, folder)
  }
}

/** Null where the peer's output lacks a value. */
async function peerWork(peer: Peer, count: number, folder: string): Promise<(() => Promise<Uint8Array>) | null> {
  const bytes = master(count, peer.mark)
  const path = join(folder, `master-${count}.docx`)
  writeFileSync(path, bytes)
  const data = Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, valueAt(index)]))
  const work = () => peer.fill(peer.needsPath ? path : bytes, data)
  return holdsValues(await work(), count) ? work : null
}

async function compareSingle(name: string, peer: Peer, folder: string): Promise<void> {
  const theirs = await peerWork(peer, 5_000, folder)
  if (!theirs) return console.log(`${name} 5000: its output lacks values`)
  const bytes = master(5_000, mask)
  const change = changeOf(read(bytes).text)
  const took = await medians(9, { ours: () => fill(read(bytes), change), theirs })
  const ratio = took.theirs / took.ours
  const verdict = atLeast(ratio, targets[name]?.single ?? 1)
  console.log(
    `${name} 5000: ${took.theirs.toFixed(0)} ms, ours ${took.ours.toFixed(1)} ms, ${ratio.toFixed(1)} times ${verdict}`,
  )
}

/** A master of 50 placeholders filled a thousand times, ours read once; peers, which read it anew, are given a hundred, one after each ten of ours. */
async function compareBatch(name: string, peer: Peer, folder: string): Promise<void> {
  const theirs = await peerWork(peer, 50, folder)
  if (!theirs) return console.log(`${name} 1000 × 50: its output lacks values`)
  const document = read(master(50, mask))
  const change = changeOf(document.text)
  if (!holdsValues(fill(document, change), 50)) throw new Error('A value is missing.')
  const spent = { ours: 0, theirs: 0 }
  for (let round = -20; round < 100; round++) {
    const start = performance.now()
    for (let index = 0; index < 10; index++) fill(document, change)
    const middle = performance.now()
    await theirs()
    if (round < 0) continue
    spent.ours += middle - start
    spent.theirs += 10 * (performance.now() - middle)
  }
  const ratio = spent.theirs / spent.ours
  const target = targets[name]?.batch
  const verdict = target === undefined ? '' : ` ${atLeast(ratio, target)}`
  const [own, others] = [(spent.ours / 1000).toFixed(2), (spent.theirs / 1000).toFixed(1)]
  console.log(`${name} 1000 × 50: ${others} s, ours ${own} s, ${ratio.toFixed(1)} times${verdict}`)
}
