/** The words beside a placeholder that say what it is, cut down to a label. */

import { isHan, isLatin } from '../characters.ts'
import {
  beginsNoun,
  comparisons,
  deedBefore,
  earlierTimes,
  endsNoun,
  leadingWords,
  trailingWords,
  turning,
} from '../language/phrases.ts'
import { type FoundWord, longest, wordList } from './lexicon.ts'

const leading = wordList(leadingWords, 1)
const trailing = wordList(trailingWords, -1)
const comparing = wordList(comparisons, 1)

const earlier = wordList(earlierTimes, -1)

const longestLabel = 14
const reach = 28
const inside = '“”‘’"·（）()《》-'

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isHan(code) || isLatin(code) || inside.includes(text[at] ?? ' ')
}

/** The words directly before `at`, back to `floor`, punctuation, a number or another mask; the joining words are left out. */
export function phraseBefore(text: string, at: number, floor = 0): string {
  return withoutJoining(rawBefore(text, at, floor))
}

/** What `rawBefore` found without its joining words. */
export function withoutJoining(raw: string): string {
  return raw === '' ? '' : trimStart(trimEnd(raw))
}

/** The same with its joining words. */
export function rawBefore(text: string, at: number, floor = 0): string {
  let start = at
  while (start > floor && at - start < reach && (text[start - 1] === ' ' || isWord(text, start - 1))) start--
  return text.slice(start, at).trim()
}

/** The words directly from `at` on, without what joins them to a date. */
export function phraseAfter(text: string, at: number, most = 16): string {
  let end = at
  while (end - at < most && isWord(text, end)) end++
  const said = text.slice(at, end).replace(/^[）)”’》的]+/u, '')
  const cut = /(?<=.{3})[了并]/u.exec(said)
  if (cut) return balanced(said.slice(0, cut.index))
  return balanced(end - at < most ? said : said.slice(0, 10))
}

/** A phrase cut in what is counted and the earlier time it is counted at: `参保率由上年的`; null where it names no time. */
export function earlierIn(phrase: string): { metric: string; time: string } | null {
  const word = longest(earlier, phrase, phrase.length)
  if (!word) return null
  const time = phrase
    .slice(word.edge)
    .replace(/^[由从较比]/u, '')
    .replace(/的$/u, '')
  return { metric: trimStart(trimEnd(phrase.slice(0, word.edge))), time }
}

function trimEnd(phrase: string): string {
  let text = phrase.replace(/(?<![“‘（(《])[“‘（(《]+$/u, '')
  for (let word = trailingIn(text); word; word = trailingIn(text)) text = text.slice(0, word.edge)
  return text
}

function trimStart(phrase: string): string {
  let text = phrase.replace(/^[”’）)》·-]+/u, '')
  for (
    let word = leadingIn(text);
    word && (text.length - word.edge !== 1 || longest(comparing, text, word.edge)) && !longest(comparing, text, 0);
    word = leadingIn(text)
  )
    text = text.slice(word.edge)
  return shorten(text.replace(deedBefore, ''))
}

/** The joining word that a phrase opens with, where it is none of a noun's own characters: 到 of 到各村, and not of 到账资金. */
function leadingIn(phrase: string): FoundWord | null {
  const word = longest(leading, phrase, 0)
  const noun = word ? (beginsNoun.exec(phrase)?.[0].length ?? 0) : 0
  return word && word.edge >= noun ? word : null
}

/** The same at its end: 约 of 大约, and not of 节约. */
function trailingIn(phrase: string): FoundWord | null {
  const word = longest(trailing, phrase, phrase.length)
  const noun = word ? (endsNoun.exec(phrase.slice(-4))?.[0].length ?? 0) : 0
  return word && phrase.length - word.edge >= noun ? word : null
}

/** Keeps the end of a long phrase, from behind its last 的 or its time where that leaves enough. */
function shorten(phrase: string): string {
  if (phrase.length <= longestLabel) return balanced(phrase)
  const turn = turning.exec(phrase)
  const late = turn ? phrase.slice(turn.index + turn[0].length) : phrase
  if (late.length <= longestLabel) return balanced(late)
  const of = late.lastIndexOf('的', late.length - 3)
  return balanced(late.slice(Math.max(of + 1, late.length - longestLabel)))
}

const pairs = ['“”', '‘’', '（）', '()', '《》'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const)

/** Without a bracket or quotation mark whose other half was cut off. */
function balanced(phrase: string): string {
  if (!/[“”‘’（）()《》]/u.test(phrase)) return phrase
  let text = phrase
  for (const [open, close] of pairs) {
    const first = text.indexOf(close)
    if (first >= 0 && text.lastIndexOf(open, first) < 0) text = text.slice(first + 1)
    const last = text.lastIndexOf(open)
    if (last >= 0 && text.indexOf(close, last) < 0) text = last === 0 ? text.slice(1) : text.slice(0, last)
  }
  return text
}

/** The comparison that a phrase opens with: `较上年的`, `提高`. */
export function comparisonOf(phrase: string): string | null {
  const word = longest(comparing, phrase, 0)
  return word ? phrase.slice(0, word.edge) : null
}
