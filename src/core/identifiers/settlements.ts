/** Places below a village or a town, and bodies that are called by a name of their own. */
import { plateLetters } from '../language/identifiers.ts'
import {
  bankBranch,
  deedFirst,
  documentSigns,
  familyPlace,
  notBodies,
  notSettlements,
  placeFollows,
  placeLeads,
  settlementEnds,
} from '../language/settlements.ts'
import { apart } from './apart.ts'
import { type Identifier, identifier } from './identifier.ts'
import { matchesIn } from './matches.ts'
import { isSurname } from './surnames.ts'

const none = new Set(notSettlements)
/** The state's, the party's and the provinces' own. */
const wide = new Set([...plateLetters, ...'国中厅部省市县', '国办', '中办', '中共', '省委', '市委', '县委'])
const han = /^[\u4e00-\u9fff]+$/u
const longestName = 4

export function settlementsIn(line: string): readonly Identifier[] {
  return apart([...branches(line), ...senders(line), ...familyPlaces(line), ...settlements(line)])
}

/** All but its last character, by which a reader sees what it is: `*********行`. */
function branches(line: string): readonly Identifier[] {
  if (!/[行部所处社]/u.test(line)) return []
  return matchesIn(line, bankBranch).flatMap(({ 0: found, index }) => {
    const lead =
      /^.*(?:[在向由从对与和及到赴经]|户行)(?=[\u4e00-\u9fff]{2,10}(?:银行|信用社|信用联社|农商行|信合))/u.exec(
        found,
      )?.[0] ?? ''
    const [text, start] = [found.slice(lead.length), index + lead.length]
    return [
      identifier('organisation', text, start, { code: 'name-closed', cue: text.slice(-2) }, start + text.length - 1),
    ]
  })
}

function senders(line: string): readonly Identifier[] {
  return matchesIn(line, documentSigns).flatMap(({ 0: sign, 1: name = '', index }) =>
    wide.has(name) || wide.has(name.slice(0, 1))
      ? []
      : [identifier('organisation', sign, index, { code: 'name-closed', cue: sign.slice(name.length) })],
  )
}

/** 赵家湾. */
function familyPlaces(line: string): readonly Identifier[] {
  if (!line.includes('家')) return []
  return matchesIn(line, familyPlace).flatMap(({ 0: text, 1: name = '', 2: end = '', index }) => {
    if (!isSurname(name) || none.has(text) || /[国农全各万一大人]/u.test(name)) return []
    return [identifier('place', text, index, { code: 'place-level', cue: end }, index + text.length - end.length)]
  })
}

/** 位于翠园小区北门: between what leads to a place and what goes on behind one. */
function settlements(line: string): readonly Identifier[] {
  return matchesIn(line, settlementEnds).flatMap(({ 0: end, index }) => {
    if (!placeFollows.test(line.slice(index + end.length, index + end.length + 2))) return []
    for (let length = 2; length <= longestName && length <= index; length++) {
      const start = index - length
      const name = line.slice(start, index)
      if (!han.test(name)) return []
      if (
        !placeLeads.test(line.slice(Math.max(0, start - 5), start)) &&
        !opensWithPlace(line, start, index + end.length) &&
        !(closesNames.test(end) && isOpen(line, start) && !notBodies.test(name) && !deedFirst.test(name))
      )
        continue
      if (isNone(name) || /[的了和与及、各全我本该每某几多为是有等]/u.test(name)) return []
      const text = name + end
      return [identifier('place', text, start, { code: 'place-level', cue: end }, start + text.length - 1)]
    }
    return []
  })
}

/** ，大石坪发生滑坡: at the beginning of a clause, where what follows happens at a place. */
function opensWithPlace(line: string, start: number, end: number): boolean {
  return (
    isOpen(line, start) &&
    /^(?:发生|一带|附近|路段|村民|居民|业主|[一二三四五六七八九十\d]组)/u.test(line.slice(end, end + 2))
  )
}

function isOpen(line: string, start: number): boolean {
  return start === 0 || /[，。；：、\s]/u.test(line[start - 1] ?? '')
}

/** What a name stands before wherever a clause opens with it. */
const closesNames = /^(?:水库|小区|家属院)$/u

function isNone(name: string): boolean {
  for (let from = 0; from < name.length; from++) if (none.has(name.slice(from))) return true
  return false
}
