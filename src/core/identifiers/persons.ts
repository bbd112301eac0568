import { codes } from '../characters.ts'
import { either, lexiconOf, longest } from '../detection/lexicon.ts'
import { kinBefore } from '../language/given-names.ts'
import { sureLabels } from '../language/other-names.ts'
import { personLabels, rolesBefore, surnames, titlesAfter, wordLikeSurnames } from '../language/people.ts'
import { afterList, afterName, deeds, offices } from '../language/person-names.ts'
import { type Identifier, type IdentifierReason, identifier } from './identifier.ts'
import { breaksDeed, commonWords, givenWeight, type Name, weighsAsName } from './name-weight.ts'

const before = lexiconOf({ role: [...rolesBefore, ...kinBefore], label: [...personLabels, ...sureLabels] }, -1)
const roleOrLabel = either(before.classes.role, before.classes.label)
const compound = new Set(surnames.filter((surname) => surname.length === 2))
/** What a code unit can be: a surname, the first of one of two, a surname that is a word too, a sign that joins names. */
const surnameBit = 1
const compoundBit = 2
const wordBit = 4
const jointBit = 8
const table = new Uint8Array(0x10000)
for (const surname of surnames) mark(surname, surname.length === 2 ? compoundBit : surnameBit)
for (const surname of wordLikeSurnames) mark(surname, wordBit)
for (const sign of '、和及与以 \t　') mark(sign, jointBit)
const han = /^[\u4e00-\u9fff]+$/u
/** 李甲, like 李某: hidden already. */
const letters = new Set('甲乙丙丁')
/** 杨先生: a surname and a title is nobody in particular. */
const titles = new Set(titlesAfter)
/** What a name may begin after. */
const openMarks = new Set('，。；：！？、,;:（(“《 \n\t　*＊×有由给对为是和与请让将把向找')
const closeMarks = new Set('，。；：、,;:）)|｜ \t　')
const openWords = new Set([
  '委托',
  '推荐',
  '感谢',
  '看望',
  '慰问',
  '邀请',
  '采访',
  '表彰',
  '配合',
  '协助',
  '其中',
  '包括',
  '以及',
  '学生',
  '同学',
  '教师',
  '老师',
  '选手',
  '考生',
  '干部',
  '党员',
])

const joint = /^(?:[、 \t　]|和(?!谐)|及|与|以及)/u

interface PersonRole {
  readonly words: string
  readonly isLabel: boolean
}

interface Told {
  readonly names: readonly Name[]
  readonly reason: IdentifierReason
}

function mark(word: string, bit: number): void {
  const code = word.charCodeAt(0)
  table[code] = (table[code] ?? 0) | bit
}

function has(text: string, at: number, bits: number): boolean {
  return at < text.length && ((table[text.charCodeAt(at)] ?? 0) & bits) > 0
}

/** Names of people as reports write them: listed before 同学 or 两名老师, before a title, after a role or a label of a form. */
export function personsIn(text: string): readonly Identifier[] {
  const found: Identifier[] = []
  const untold: Untold = new Map()
  for (let at = 0; at < text.length; at++) {
    if (!has(text, at, surnameBit | compoundBit)) continue
    const isJoined = has(text, at + 2, jointBit) || has(text, at + 3, jointBit) || has(text, at + 4, jointBit)
    const role = roleBefore(text, at)
    const isClear = role !== null || isOpen(text, at)
    const mayWeigh = givenWeight(text, at + 1, at + 2) >= 0
    if (!isJoined && !isClear && !mayWeigh) continue
    const candidates = candidatesAt(text, at)
    if (candidates.length === 0) continue
    const told =
      (isJoined ? listAt(text, candidates, untold) : null) ??
      (isClear ? titled(text, candidates) : null) ??
      (role && inRole(text, candidates, role)) ??
      weighed(text, candidates)
    const last = told?.names.at(-1)
    if (!told || !last) continue
    found.push(...told.names.map(({ start, end }) => identifier('person', text.slice(start, end), start, told.reason)))
    at = last.end - 1
  }
  return found
}

function isOpen(text: string, at: number): boolean {
  return at === 0 || openMarks.has(text[at - 1] ?? '') || openWords.has(text.slice(at - 2, at))
}

/** Candidates that begin here, the longest first. */
function candidatesAt(text: string, at: number): readonly Name[] {
  const isCompound = has(text, at, compoundBit) && compound.has(text.slice(at, at + 2))
  if ((!isCompound && !has(text, at, surnameBit)) || longest(commonWords, text, at)) return []
  const given = at + (isCompound ? 2 : 1)
  const isWordLike = !isCompound && has(text, at, wordBit)
  if (!isGiven(text, given) || (given === at + 1 && letters.has(text[given] ?? ''))) return []
  return [given + 2, given + 1].flatMap((end) => {
    const isRare = isCompound && end === given + 2 && givenWeight(text, given + 1, end) < 0
    const isName = !isRare && (end === given + 1 || isGiven(text, given + 1)) && !titles.has(text.slice(given, end))
    return isName ? [{ start: at, end, isWordLike }] : []
  })
}

/** A Chinese character that can stand in a given name; 某 hides one. */
function isGiven(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : 0
  return code >= codes.ideographs && code <= codes.ideographsEnd && text[at] !== '某'
}

/** Lists that tell no names, by where each of their members starts, and why: a list that leads into one need not be followed again. */
type Untold = Map<number, UntoldReason>
type UntoldReason = 'counted' | 'weighed'

/** 赵小月、祁一两名同学: each a name, and one of them by a surname that is no word. */
function listAt(text: string, first: readonly Name[], untold: Untold): Told | null {
  const list: Name[] = []
  for (let candidates = first; ; ) {
    const known = untold.get(candidates[0]?.start ?? -1)
    if (known && addsNothing(text, list, known)) return notTold(list, untold, known)
    const last = candidates.find(({ end }) => afterList.test(text.slice(end, end + 12)))
    if (last && list.length > 0) {
      const [cue = ''] = afterList.exec(text.slice(last.end, last.end + 12)) ?? []
      return judgedList([...list, last], cue) ?? notTold(list, untold, 'counted')
    }
    const joined = candidates.find(({ end }) => joint.test(text.slice(end, end + 2)))
    if (!joined) return weighedList(text, list, candidates) ?? notTold(list, untold, 'weighed')
    list.push(joined)
    candidates = candidatesAt(text, joined.end + (text.startsWith('以及', joined.end) ? 2 : 1))
  }
}
/** What is told by one name of the list is told by none of these. */
function addsNothing(text: string, list: readonly Name[], why: UntoldReason): boolean {
  return list.every((name) => (why === 'counted' ? name.isWordLike : !weighsAsName(text, name)))
}

/** The last of a list by itself is none, and one that ends otherwise may tell it. */
function notTold(list: readonly Name[], untold: Untold, why: UntoldReason): null {
  for (const { start } of list) untold.set(start, why)
  return null
}

/** 刘海涛、向阳、余秋菊: names all, where one of them is told by its characters. */
function weighedList(text: string, list: readonly Name[], candidates: readonly Name[]): Told | null {
  const last =
    candidates.find((name) => weighsAsName(text, name)) ??
    candidates.find((name) => endsName(text, name) || closes(text, name))
  const names = last ? [...list, last] : list
  const sure = names.find((name) => weighsAsName(text, name))
  if (list.length === 0 || !sure) return null
  return { names, reason: { code: 'person-form', cue: text.slice(sure.start, sure.end) } }
}

/** 岳鹏。 at the end of a list. */
function closes(text: string, { start, end }: Name): boolean {
  return (end >= text.length || closeMarks.has(text[end] ?? '')) && givenWeight(text, start + 1, end) > 0
}

/** 造成郑金花受伤: told by the characters and by what stands beside them. */
function weighed(text: string, candidates: readonly Name[]): Told | null {
  const name = candidates.find((candidate) => weighsAsName(text, candidate))
  if (!name) return null
  return { names: [name], reason: { code: 'person-form', cue: text.slice(name.start, name.end) } }
}

function judgedList(names: readonly Name[], cue: string): Told | null {
  return names.some(({ isWordLike }) => !isWordLike) ? { names, reason: { code: 'person-listed', cue } } : null
}

/** 赵小月同学, at the start of a clause or after a role. */
function titled(text: string, candidates: readonly Name[]): Told | null {
  const name = candidates.find(({ end }) => afterName.test(text.slice(end, end + 4)))
  if (!name || (name.isWordLike && name.end - name.start < 3)) return null
  const [cue = ''] = afterName.exec(text.slice(name.end, name.end + 4)) ?? []
  return { names: [name], reason: { code: 'person-titled', cue } }
}

/** 局长刘建国主持, 联系人：刘建国. */
function inRole(text: string, candidates: readonly Name[], role: PersonRole): Told | null {
  const deedOf = ({ end }: Name) => deeds.exec(text.slice(end, end + 4))?.[0] ?? null
  // 何敏荣获: the name that leaves the longer deed; of two alike the longer name.
  // 查良才 at the end: its last character is one of names, though 才 begins a deed as well.
  const told = ({ name, deed }: { readonly name: Name; readonly deed: string | null }) =>
    (deed?.length ?? 0) + (closesAsName(text, name) ? 1.5 : 0)
  const [found] = candidates
    .map((name) => ({ name, deed: deedOf(name) }))
    .filter(
      ({ name, deed }) =>
        deed !== null || (!name.isWordLike && name.end - name.start >= 3 && !breaksDeed(text, name.end)),
    )
    .toSorted((a, b) => told(b) - told(a))
  if (!found) return null
  const { name, deed } = found
  const isLong = name.end - name.start >= 3
  const isPlain = deed === null || (deed.length < 2 && han.test(deed))
  const isSure = role.isLabel || offices.test(role.words)
  const isName = isSure || (name.isWordLike ? isLong && !isPlain : isLong || !isPlain)
  return isName ? { names: withListed(text, name), reason: { code: 'person-role', cue: role.words } } : null
}

function closesAsName(text: string, { start, end }: Name): boolean {
  const isClosed = end >= text.length || closeMarks.has(text[end] ?? '')
  return isClosed && end - start === 3 && givenWeight(text, end - 1, end) >= 1
}

/** 学生沈佳怡、郝一鸣获奖: the role is that of all who are listed behind it. */
function withListed(text: string, first: Name): readonly Name[] {
  const names = [first]
  for (let { end } = first; ; ) {
    const mark = joint.exec(text.slice(end, end + 2))?.[0]
    const next = mark && candidatesAt(text, end + mark.length).find((name) => endsName(text, name))
    if (!next) return names
    names.push(next)
    end = next.end
  }
}

function endsName(text: string, { start, end, isWordLike }: Name): boolean {
  const isTold = end - start === 3 && givenWeight(text, start + 1, end) >= 2 && !breaksDeed(text, end)
  return isTold || ((end - start >= 3 || !isWordLike) && deeds.test(text.slice(end, end + 4)))
}

/** `通讯员 储海` and no more: set apart by blanks. */
function isAlone(text: string, at: number): boolean {
  return /^[\u4e00-\u9fff]{2,3}(?:[ \t\u3000]|$)/u.test(text.slice(at, at + 4))
}

const blanksBefore = /[ \t\u3000]{0,6}$/u

/** 局长, or 联系人 with a colon; blanks may stand between: `记者 江小渔`. */
function roleBefore(text: string, at: number): PersonRole | null {
  const gap = blanksBefore.exec(text.slice(Math.max(0, at - 6), at))?.[0].length ?? 0
  const colon = /[：:]/u.test(text[at - gap - 1] ?? '') ? 1 : 0
  const end = at - gap - colon
  const found = longest(before, text, end, colon > 0 ? roleOrLabel : before.classes.role)
  return found && end - found.edge > 1
    ? { words: text.slice(found.edge, end), isLabel: colon > 0 || (gap > 0 && isAlone(text, at)) }
    : null
}
