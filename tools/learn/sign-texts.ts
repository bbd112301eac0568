/** Texts made by script of snippets whose asterisks hide nothing and of sentences whose values are masked, as offices mix them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { habitFrom, type MaskedSentence, masked } from './masking.ts'
import { type Sentence, sentenceOf } from './sentences.ts'

export interface SignText {
  readonly text: string
  /** Where values are hidden; every other run of asterisks is a sign. */
  readonly masks: readonly { readonly start: number; readonly end: number }[]
  /** Where each of its snippets and sentences stands, and which it is. */
  readonly parts: readonly { readonly start: number; readonly source: string }[]
}

export interface Snippet {
  readonly lines: readonly Sentence[]
  readonly source: string
}

/** The snippets of a folder: lines that stand together, with an empty line between them. */
export function snippetsIn(folder: string, uses: (name: string) => boolean = () => true): readonly Snippet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && uses(name))
    .toSorted()
    .flatMap((name) => {
      const blocks = readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/u)
      return blocks.flatMap((block, at) => {
        const lines = block.split('\n').filter((line) => line.trim() !== '')
        return lines.length === 0 ? [] : [{ lines: lines.map(sentenceOf), source: `${name}:${at}` }]
      })
    })
}

/** As long as the value, more often than not. */
const lengths = [0, 0, 0, 0, 1, 2, 2, 3, 4]

/** One text of some of the snippets and sentences; digits that show are others each time. */
export function textOf(signs: readonly Snippet[], sentences: readonly Snippet[], random: () => number): SignText {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  const among = (most: number): number => Math.floor(random() * (most + 1))
  const kind = random()
  const parts: Snippet[] = []
  const own = kind < 0.1 ? 0 : 2 + among(8)
  const family = pick(signs)?.source.split(':')[0]
  const alike = signs.filter(({ source }) => source.startsWith(`${family}:`))
  for (let i = 0; i < own; i++) parts.push(pick(random() < 0.6 ? alike : signs) ?? { lines: [], source: '' })
  const plain = kind > 0.9 ? 0 : 3 + among(9)
  for (let i = 0; i < plain; i++) parts.splice(among(parts.length), 0, pick(sentences) ?? { lines: [], source: '' })
  const habit = habitFrom(random, lengths)
  const isWide = random() < 0.06
  const isEscaped = random() < 0.04
  const lead = random() < 0.75 ? '' : (pick(leads) ?? '')
  let text = ''
  const masks: { start: number; end: number }[] = []
  const places: { start: number; source: string }[] = []
  const write = (line: Sentence, source: string, after: string) => {
    places.push({ start: text.length, source })
    const plain = masked(fresh(line, random), random, habit)
    const { text: hidden, values } = isEscaped ? escaped(plain) : plain
    for (const { start, end } of values) masks.push({ start: text.length + start, end: text.length + end })
    text += `${hidden}${after}`
  }
  for (const { lines, source } of parts) {
    const [only] = lines.length === 1 ? lines : []
    const beside = only && signs.some((one) => one.source === source) && random() < 0.3 ? pick(sentences) : null
    const opens = only ? /^\s*[*#/-]/u.test(only.text) || random() < 0.5 : false
    if (beside && !opens) write(beside.lines[0] ?? nothing, beside.source, pick(joints) ?? '')
    if (lead !== '' && !signs.some((one) => one.source === source) && random() < 0.8) {
      places.push({ start: text.length, source: lead })
      text += lead
    }
    for (const line of lines) write(line, source, beside && opens ? (pick(joints) ?? '') : '\n')
    if (beside && opens) write(beside.lines[0] ?? nothing, beside.source, '\n')
    if (random() < 0.2) text += '\n'
  }
  return { text: isWide ? text.replaceAll('*', '＊') : text, masks, parts: places }
}

const nothing: Sentence = { text: '', values: [] }

/** What every item of a list may begin with. */
const leads = ['* ', '*', '- ', '1. ', '（一）', '> ', '　　', '**重点**：', '* **要点**：']
/** Between what stands on one line. */
const joints = ['，', '。', '；', '　', ' ', '：', '（']

/** As a program writes masks that are not to be Markdown's marks: `\\*\\*县`. */
function escaped({ text, values }: MaskedSentence): MaskedSentence {
  let out = ''
  let at = 0
  const moved = values.map((value) => {
    out += text.slice(at, value.start)
    const start = out.length
    out += text.slice(value.start, value.end).replaceAll('*', '\\*')
    at = value.end
    return { ...value, start, end: out.length }
  })
  return { text: out + text.slice(at), values: moved }
}

/** With other digits; none that leads a number becomes 0. */
function fresh({ text, values }: Sentence, random: () => number): Sentence {
  if (random() < 0.3) return { text, values }
  const other = text.replace(/\d/gu, (digit) =>
    digit === '0' || random() < 0.4 ? digit : String(1 + Math.floor(random() * 9)),
  )
  return { text: other, values }
}
