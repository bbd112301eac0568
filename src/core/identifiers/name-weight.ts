import { either, isAmong, lexiconOf, longest, wordList } from '../detection/lexicon.ts'
import {
  callings,
  doneByNames,
  givenCharacters,
  givenCharactersOfProse,
  givenWords,
  kinBefore,
  leadsToNames,
  proseCharacters,
} from '../language/given-names.ts'
import { personLabels, rolesBefore } from '../language/people.ts'
import { afterName, deeds, notNames } from '../language/person-names.ts'

export interface Name {
  readonly start: number
  readonly end: number
  readonly isWordLike: boolean
}

/** From this weight on a name needs no role and no title; one of two characters needs more. */
const enough = 6
const enoughForTwo = 8

const weights = new Int8Array(0x10000).fill(-1)
for (const sign of proseCharacters) weights[sign.charCodeAt(0)] = 0
for (const sign of givenCharactersOfProse) weights[sign.charCodeAt(0)] = 1
for (const sign of givenCharacters) weights[sign.charCodeAt(0)] = 2

const pairs = new Set(givenWords)
const leads = lexiconOf(
  { role: [...rolesBefore, ...personLabels, ...kinBefore], calling: callings, lead: leadsToNames },
  -1,
)
const { role, calling } = leads.classes
const roleOrCalling = either(role, calling)
/** Words that begin with a surname. */
export const commonWords = wordList(notNames, 1)
const follows = wordList(doneByNames, 1)
const openMark = /[，。；：！？、,;:（(“《|｜\s\d]/u
const closeMark = /[，。；：！？、,;:（(）)”》|｜\s]/u
const sex = /^[（(，,、\s|｜]{1,3}[男女](?:[，,、；;）)\s|｜]|$)/u

/** How much the characters of a given name are those of one; below 0 where they are not. */
export function givenWeight(text: string, start: number, end: number): number {
  let weight = 0
  for (let at = start; at < end; at++) weight += weights[text.charCodeAt(at)] ?? -1
  return pairs.has(text.slice(start, end)) ? weight - 2 : weight
}

/** True where the characters and what stands on either side make a name of it without a role or a title. */
export function weighsAsName(text: string, name: Name): boolean {
  const { start, end, isWordLike } = name
  const length = end - start
  const given = givenWeight(text, start + (length > 3 ? 2 : 1), end)
  if (given < (isWordLike ? 1 : length === 2 ? -1 : 0)) return false
  if (endsRole(text, start + 1) || isWithinWord(text, start)) return false
  const left = weightBefore(text, start)
  const right = weightAfter(text, end)
  const weight = (isWordLike ? 0 : 2) + given + left + right
  if (length === 2) return left > 3 ? right > 0 && weight >= enough : left > 1 && right > 1 && weight >= enoughForTwo
  return weight >= (given >= 4 ? enough - 1 : enough) && !breaksDeed(text, end)
}

/** True where what stands before may lead to a name: a role, a giver or taker of an action. */
export function leadsTo(text: string, at: number): boolean {
  return longest(leads, text, at) !== null
}

/** True where what people do begins here. */
export function isDone(text: string, at: number): boolean {
  return deedEnd(text, at) > at || afterName.test(text.slice(at, at + 4))
}

/** 何敏荣 in 何敏荣获, 唐燕为 in 唐燕为队长: its last character begins what is done. */
export function breaksDeed(text: string, end: number): boolean {
  const edge = deedEnd(text, end - 1)
  return edge > end || (edge === end && givenWeight(text, end - 1, end) < 1)
}

/** 明 in 文明礼仪. */
function isWithinWord(text: string, start: number): boolean {
  return (longest(commonWords, text, start - 1)?.edge ?? 0) > start
}

function deedEnd(text: string, at: number): number {
  return Math.max(longest(follows, text, at)?.edge ?? at, at + (deeds.exec(text.slice(at, at + 4))?.[0].length ?? 0))
}

/** 任 in 主任魏巍. */
function endsRole(text: string, end: number): boolean {
  const found = longest(leads, text, end, roleOrCalling)
  return found !== null && end - found.edge > 1
}

function weightBefore(text: string, start: number): number {
  if (start === 0 || openMark.test(text[start - 1] ?? '')) return 2
  const found = longest(leads, text, start)
  if (!found) return 0
  if (isAmong(found.classes, role) && start - found.edge > 1) return 4
  return isAmong(found.classes, calling) ? 3 : 2
}

function weightAfter(text: string, end: number): number {
  if (sex.test(text.slice(end, end + 5))) return 4
  if (end >= text.length || closeMark.test(text[end] ?? '')) return 2
  if (afterName.test(text.slice(end, end + 4))) return 3
  return Math.min(deedEnd(text, end) - end, 2)
}
