/** What the learnt weights say of features: added up by numbers where only the answer is wanted, by name where it is explained. */

import { packedSignWeights } from '../../language/learnt-signs.ts'
import type { FeatureSink } from './feature-sink.ts'

/** Weights by the hash of their feature's name, at its place or at the next free ones. */
interface Weights {
  readonly hashes: Int32Array
  readonly weights: Int16Array
}

/** A power of two, several times as many as there are features. */
const places = 4096

let known: Weights | null = null

/** Unpacked when first asked for. */
function weights(): Weights {
  if (known) return known
  const hashes = new Int32Array(places)
  const weights = new Int16Array(places)
  for (const line of packedSignWeights.split('\n')) {
    const tab = line.indexOf('\t')
    const hash = hashOf(line.slice(0, tab))
    let at = placeOf(hash)
    while (hashes[at] !== 0) at = (at + 1) & (places - 1)
    hashes[at] = hash
    weights[at] = Number(line.slice(tab + 1))
  }
  known = { hashes, weights }
  return known
}

/** FNV-1a over UTF-16 units; never 0. A test sees to it that no two features have the same. */
const basis = 0x811c9dc5 | 0
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
const placeOf = (hash: number): number => (hash ^ (hash >>> 16)) & (places - 1)

export function hashOf(name: string): number {
  let hash = basis
  for (let at = 0; at < name.length; at++) hash = step(hash, name.charCodeAt(at))
  return hash || 1
}

function weightOfHash({ hashes, weights }: Weights, hash: number): number {
  let at = placeOf(hash)
  for (;;) {
    const there = hashes[at]
    if (there === hash) return weights[at] ?? 0
    if (there === 0 || there === undefined) return 0
    at = (at + 1) & (places - 1)
  }
}

/** 0 where nothing was learnt of it. */
export function weightOf(feature: string): number {
  return weightOfHash(weights(), hashOf(feature))
}

let sum = 0

const adding: FeatureSink = {
  chars: (a, b, c = 0, d = 0) => {
    let hash = step(a === 0 ? basis : step(basis, a), b)
    if (c !== 0) hash = step(hash, c)
    if (d !== 0) hash = step(hash, d)
    sum += weightOfHash(weights(), hash || 1)
  },
  words: (a, b, words) => {
    let hash = step(a === 0 ? basis : step(basis, a), b)
    for (let at = 0; at < words.length; at++) hash = step(hash, words.charCodeAt(at))
    sum += weightOfHash(weights(), hash || 1)
  },
}

/** The sum of all that `tell` tells. Of whole numbers, so that every machine comes to the same. */
export function summing(tell: (sink: FeatureSink) => void): number {
  sum = 0
  tell(adding)
  return sum
}

/** A sink that keeps what it is told by name. */
export function naming(): { readonly sink: FeatureSink; readonly names: readonly string[] } {
  const names: string[] = []
  const nameOf = (...all: readonly number[]) => String.fromCharCode(...all.filter((code) => code !== 0))
  return {
    names,
    sink: {
      chars: (a, b, c = 0, d = 0) => names.push(nameOf(a, b, c, d)),
      words: (a, b, words) => names.push(nameOf(a, b) + words),
    },
  }
}
