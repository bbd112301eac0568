import { lexiconOf, longest } from '../detection/lexicon.ts'
import { personLabels, rolesBefore, surnames, titlesAfter, wordLikeSurnames } from '../language/people.ts'
import { afterList, afterName, deeds, notNames, offices } from '../language/person-names.ts'
import { type Identifier, type IdentifierReason, identifier } from './identifier.ts'

const role = 1
const label = 2
const before = lexiconOf(
  [
    [role, rolesBefore],
    [label, personLabels],
  ],
  -1,
)
const barred = lexiconOf([[1, notNames]], 1)
const names = new Set(surnames)
const wordLike = new Set(wordLikeSurnames)
const firsts = new Set(surnames.map((surname) => surname.charCodeAt(0)))
const han = /^[\u4e00-\u9fff]+$/u
/** 李某, 王某某, 李甲: hidden already. */
const masked = /某|^.[甲乙丙丁]/u
/** 杨先生: a surname and a title is nobody in particular. */
const titles = new Set(titlesAfter)
/** What a name may begin after. */
const openMarks = new Set('，。；：！？、,;:（(“《 \n\t　*＊×有由给对为是和与')
const openWords = new Set(['其中', '包括', '以及', '学生', '同学', '教师', '老师', '选手', '考生', '干部', '党员'])

const joint = /^(?:、|和(?!谐)|及|与|以及)/u

interface Role {
  readonly words: string
  readonly isLabel: boolean
}

interface Name {
  readonly start: number
  readonly end: number
  readonly isWordLike: boolean
}

interface Told {
  readonly names: readonly Name[]
  readonly reason: IdentifierReason
}

/** Names of people as reports write them: listed before 同学 or 两名老师, before a title, after a role or a label of a form. */
export function personsIn(text: string): readonly Identifier[] {
  const found: Identifier[] = []
  for (let at = 0; at < text.length; at++) {
    if (!firsts.has(text.charCodeAt(at))) continue
    const role = roleBefore(text, at)
    const candidates = candidatesAt(text, at)
    if (candidates.length === 0) continue
    const told =
      listAt(text, candidates) ??
      (role || isOpen(text, at) ? titled(text, candidates) : null) ??
      (role && inRole(text, candidates, role))
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
  if (longest(barred, text, at)) return []
  const surname = names.has(text.slice(at, at + 2)) ? 2 : names.has(text[at] ?? '') ? 1 : 0
  const isWordLike = surname === 1 && wordLike.has(text[at] ?? '')
  return surname === 0
    ? []
    : [surname + 2, surname + 1].flatMap((length) => {
        const end = at + length
        return han.test(text.slice(at, end)) &&
          end <= text.length &&
          !masked.test(text.slice(at, end)) &&
          !titles.has(text.slice(at + surname, end))
          ? [{ start: at, end, isWordLike }]
          : []
      })
}

/** 赵小月、祁一两名同学: each a name, and one of them by a surname that is no word. */
function listAt(text: string, first: readonly Name[]): Told | null {
  const list: Name[] = []
  for (let candidates = first; ; ) {
    const last = candidates.find(({ end }) => afterList.test(text.slice(end, end + 12)))
    if (last && list.length > 0) {
      const [cue = ''] = afterList.exec(text.slice(last.end, last.end + 12)) ?? []
      return judgedList([...list, last], cue)
    }
    const joined = candidates.find(({ end }) => joint.test(text.slice(end, end + 2)))
    if (!joined) return null
    list.push(joined)
    candidates = candidatesAt(text, joined.end + (text.startsWith('以及', joined.end) ? 2 : 1))
  }
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
function inRole(text: string, candidates: readonly Name[], role: Role): Told | null {
  const deedOf = ({ end }: Name) => deeds.exec(text.slice(end, end + 4))?.[0] ?? null
  // 何敏荣获: the name that leaves the longer deed; of two alike the longer name.
  const [told] = candidates
    .map((name) => ({ name, deed: deedOf(name) }))
    .filter(({ name, deed }) => deed !== null || (!name.isWordLike && name.end - name.start >= 3))
    .toSorted((a, b) => (b.deed?.length ?? 0) - (a.deed?.length ?? 0))
  if (!told) return null
  const { name, deed } = told
  const isLong = name.end - name.start >= 3
  const isPlain = deed === null || (deed.length < 2 && han.test(deed))
  const isSure = role.isLabel || offices.test(role.words)
  const isName = isSure || (name.isWordLike ? isLong && !isPlain : isLong || !isPlain)
  return isName ? { names: withListed(text, name), reason: { code: 'person-role', cue: role.words } } : null
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
  return (end - start >= 3 || !isWordLike) && deeds.test(text.slice(end, end + 4))
}

function roleBefore(text: string, at: number): Role | null {
  const colon = '：:'.includes(text[at - 1] || '。') ? 1 : 0
  const end = at - colon
  const found = longest(before, text, end, colon > 0 ? role | label : role)
  return found && end - found.edge > 1 ? { words: text.slice(found.edge, end), isLabel: colon > 0 } : null
}
