/** Sentences with what could be hidden in them marked: `由〔p戴维〕设计`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind } from '../../src/core/model.ts'

export interface Value {
  readonly start: number
  readonly end: number
  readonly kind: Kind
}

export interface Sentence {
  readonly text: string
  readonly values: readonly Value[]
}

const kinds: Readonly<Record<string, Kind>> = {
  n: 'name',
  p: 'person',
  d: 'date',
  f: 'figure',
  i: 'identifier',
  t: 'text',
}

/** Throws at a value without a kind, for a slip would teach the wrong thing. */
export function sentenceOf(line: string): Sentence {
  let text = ''
  const values: Value[] = []
  for (const part of line.split(/(?=〔)|(?<=〕)/u)) {
    const marked = /^〔(?<kind>[npdfit])(?<value>[^〔〕]+)〕$/u.exec(part)?.groups
    if (!marked) {
      if (/[〔〕]/u.test(part)) throw new Error(`not a marked value: ${part} in ${line}`)
      text += part
      continue
    }
    const value = marked.value ?? ''
    values.push({ start: text.length, end: text.length + value.length, kind: kinds[marked.kind ?? ''] ?? 'text' })
    text += value
  }
  return { text, values }
}

/** All sentences of a folder, in the order of its files. */
export function sentencesIn(folder: string): readonly Sentence[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map(sentenceOf)
}
