/** Names that are told by other marks than a surname and the characters behind it. */
import { longest, wordList } from '../detection/lexicon.ts'
import { kinBefore } from '../language/given-names.ts'
import {
  afterCalled,
  beforeLatinNames,
  behindLatinNames,
  calledBefore,
  calledBehind,
  calledThough,
  latinName,
  notAfterLabels,
  notBehindNames,
  partsOfNames,
  sureLabels,
  transliteration,
} from '../language/other-names.ts'
import { rolesBefore, wordLikeSurnames } from '../language/people.ts'
import { apart } from './apart.ts'
import { type Identifier, type IdentifierReasonCode, identifier } from './identifier.ts'
import { matchesIn } from './matches.ts'
import { commonWords, givenWeight, isDone, leadsTo } from './name-weight.ts'
import { isSurname, isSurnamed } from './surnames.ts'

const wordLike = new Set(wordLikeSurnames)
const labels = wordList(sureLabels, -1)
const roles = wordList([...rolesBefore, ...sureLabels], -1)
const latinLeads = wordList([...rolesBefore, ...kinBefore, ...beforeLatinNames], -1)
const nobody = new Set(notAfterLabels)
const parts = wordList(partsOfNames, 1)
const partSet: ReadonlySet<string> = new Set(partsOfNames)
const partStarts = new Set(partsOfNames.map((part) => part.charCodeAt(0)))
const foreign = new Set(transliteration)
const han = /[\u4e00-\u9fff]/u

const spaced =
  /([\u4e00-\u9fff])[ \u3000\u00a0]{1,4}([\u4e00-\u9fff])(?:[ \u3000\u00a0]{0,2}([\u4e00-\u9fff])(?![\u4e00-\u9fff]))?/gu
const dotted = /[\u4e00-\u9fff]{1,8}(?:[·•‧・．][\u4e00-\u9fff]{1,8}){1,4}/gu
const labelled = /[：:][ \t\u3000]{0,12}([\u4e00-\u9fff]{2,4})(?=[ \t\u3000，。；、,;（(|｜]|$)/gu
const titledAlone =
  /[：:][ \t\u3000]{0,6}([\u4e00-\u9fff]{1,2})(?:老师|先生|女士|同志|主任|医生|师傅|经理)(?=[ \t\u3000，。；、,;（(\d]|$)/gu
const counted =
  /(?<=^|[，。；：、！？“（(\s了给对由向与])((?:[\u4e00-\u9fff]{2,3}[、和]){1,9}[\u4e00-\u9fff]{2,3})(两|二|三|四|五|六|七|八|九|十|\d{1,2})(?:名|位)(?:同学|老师|教师|学生|同志|选手|党员|干部|村民|医生|护士|考生|职工|民警|队员|学员)/gu
const numerals: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}

export function calledNames(line: string): readonly Identifier[] {
  return apart([
    ...countedNames(line),
    ...spacedNames(line),
    ...dottedNames(line),
    ...namesOfParts(line),
    ...labelledNames(line),
    ...nicknames(line),
    ...latinNames(line),
  ])
}

function person(line: string, start: number, end: number, code: IdentifierReasonCode, cue: string): Identifier {
  return identifier('person', line.slice(start, end), start, { code, cue })
}

/** 高兴、温暖两名同学: words that are counted as people, as many as are listed. */
function countedNames(line: string): readonly Identifier[] {
  if (!/[名位]/u.test(line)) return []
  return matchesIn(line, counted).flatMap(({ 0: whole, 1: list = '', 2: number = '', index }) => {
    const names = list.split(/[、和]/u)
    if (names.length !== (numerals[number] ?? Number(number))) return []
    if (!names.every(isSurnamed)) return []
    let at = index
    return names.map((name) => {
      const start = at
      at += name.length + 1
      return person(line, start, start + name.length, 'person-listed', whole.slice(list.length))
    })
  })
}

/** 王 丽, 李　强: one or two characters behind a surname, with blanks that set names of two and of three characters to one width. */
function spacedNames(line: string): readonly Identifier[] {
  if (!/[ \u3000\u00a0]/u.test(line)) return []
  return matchesIn(line, spaced).flatMap(({ 0: found, 1: surname = '', 2: first = '', 3: second = '', index }) => {
    if (!isSurname(surname) || nobody.has(surname + first) || longest(commonWords, surname + first + second, 0))
      return []
    const isTwo = second !== '' && givenWeight(first + second, 0, 2) >= 1
    const text = isTwo || second === '' ? found : found.replace(/[ \u3000\u00a0]{0,2}[\u4e00-\u9fff]$/u, '')
    const end = index + text.length
    const before = line[index - 1] ?? ''
    const isLed =
      /[：:、，与和及]/u.test(before) ||
      longest(roles, line.slice(0, index).trimEnd(), line.slice(0, index).trimEnd().length) !== null
    if (!isLed && han.test(before) && !leadsTo(line, index)) return []
    const isClosed = !han.test(line[end] ?? '') || isDone(line, end)
    const weight = givenWeight(first + (isTwo ? second : ''), 0, isTwo ? 2 : 1)
    const isName = isClosed && (isLed ? weight >= 0 : weight >= (wordLike.has(surname) ? 2 : 1))
    return isName ? [person(line, index, end, 'person-form', text)] : []
  })
}

/** 阿依古丽·买买提. */
function dottedNames(line: string): readonly Identifier[] {
  if (!/[·•‧・．]/u.test(line)) return []
  return matchesIn(line, dotted).flatMap(({ 0: found, index }) => {
    const lead =
      /^.*(?:由|对|向|给|和|与|及|人|者|生|员|长|师|记|家|民|户|任|叫|系|工|告|族|子|被|把)(?=[\u4e00-\u9fff]{2})/u.exec(
        found.split(/[·•‧・．]/u)[0] ?? '',
      )?.[0] ?? ''
    const isLead = lead !== '' && [...lead].some((sign) => !foreign.has(sign))
    const said = (isLead ? found.slice(lead.length) : found).replace(
      /([·•‧・．][\u4e00-\u9fff]+?)(?:同志|老师|同学|先生|女士|等|的|说|在|被|因|从|家|是|来|获|到|向|为|将|和|与)[\u4e00-\u9fff]*$/u,
      '$1',
    )
    const name = trimmed(said)
    const signs = [...name].filter((sign) => han.test(sign))
    const isForeign = signs.filter((sign) => foreign.has(sign)).length >= signs.length * 0.7
    const isOfPart = name.split(/[·•‧・．]/u).some((part) => partSet.has(part))
    if (signs.length < 4 || !(isForeign || isOfPart)) return []
    const start = index + (isLead ? lead.length : 0)
    return [person(line, start, start + name.length, 'person-form', name)]
  })
}

/** 艾合买提连夜将: the last part ends with the characters that such names are written with. */
function trimmed(name: string): string {
  const at = Math.max(...['·', '•', '‧', '・', '．'].map((sign) => name.lastIndexOf(sign))) + 1
  let end = at
  for (let part = longest(parts, name, end); part; part = longest(parts, name, end)) end = part.edge
  while (end < name.length && foreign.has(name[end] ?? '')) end++
  return end - at >= 2 ? name.slice(0, end) : name
}

/** 扎西次仁, 巴特尔: made of parts that are names. */
function namesOfParts(line: string): readonly Identifier[] {
  const found: Identifier[] = []
  for (let at = 0; at < line.length - 1; at++) {
    if (!partStarts.has(line.charCodeAt(at))) continue
    let end = at
    let count = 0
    for (let part = longest(parts, line, at); part && count < 4; part = longest(parts, line, end)) {
      end = part.edge
      count++
    }
    if (count === 0) continue
    end = withRest(line, end)
    const isOpen = at === 0 || !han.test(line[at - 1] ?? '') || leadsTo(line, at)
    const isClosed = end >= line.length || !han.test(line[end] ?? '') || isDone(line, end)
    const isName = count > 1 ? isOpen || isClosed : isOpen && isClosed
    if (isName && end - at >= 2 && line[end] !== '·' && !notBehindNames.test(line.slice(end, end + 1)))
      found.push(person(line, at, end, 'person-form', line.slice(at, end)))
    at = end - 1
  }
  return found
}

/** 麦麦提明: one or two more characters of such names, where the name is over behind them. */
function withRest(line: string, end: number): number {
  const isOver = (at: number) => at >= line.length || !han.test(line[at] ?? '') || isDone(line, at)
  if (isOver(end)) return end
  for (const next of [end + 1, end + 2])
    if (next <= line.length && foreign.has(line[next - 1] ?? '') && isOver(next)) return next
  return end
}

/** 法定代表人：麻华坤: whoever it is, the label says that it is a person. */
function labelledNames(line: string): readonly Identifier[] {
  if (!/[：:]/u.test(line)) return []
  const told = [...matchesIn(line, labelled), ...matchesIn(line, titledAlone)].flatMap(
    ({ 0: whole, 1: name = '', index }) => {
      const label = longest(labels, line, index)
      const start = index + whole.indexOf(name)
      const isTitled = !whole.endsWith(name)
      if (!label || (isTitled && !isSurname(name))) return []
      const isName =
        !nobody.has(name) && !nobody.has(name.slice(-2)) && (name.length < 4 || isSurname(name.slice(0, 2)))
      if (
        !isName ||
        /[局办科室部镇村组校院所站委会司厂县市区省的]$|^[各本无见由另详按请]|^全(?!有|[\u4e00-\u9fff]{1,2}$)/u.test(
          name,
        )
      )
        return []
      if (!isSurname(name.slice(0, 1)) && longest(commonWords, name, 0)) return []
      return [
        person(
          line,
          start,
          isTitled ? index + whole.length : start + name.length,
          'person-role',
          line.slice(label.edge, index),
        ),
      ]
    },
  )
  return told
}

/** 老王, 小李, 王大妈: known to whoever lives there. */
function nicknames(line: string): readonly Identifier[] {
  const found: Identifier[] = []
  for (let at = 0; at < line.length; at++) {
    const surname = line[at] ?? ''
    if (!isSurname(surname)) continue
    const before = line[at - 1] ?? ''
    if (calledBefore.test(before) && (!wordLike.has(surname) || calledThough.includes(surname))) {
      const isOpen =
        at === 1 || !han.test(line[at - 2] ?? '') || leadsTo(line, at - 1) || longest(roles, line, at - 1) !== null
      if (isOpen && afterCalled.test(line.slice(at + 1, at + 4)))
        found.push(person(line, at - 1, at + 1, 'person-titled', before))
      continue
    }
    const [title] = calledBehind.exec(line.slice(at + 1, at + 4)) ?? []
    if (!title || title.startsWith('某') || wordLike.has(surname)) continue
    if (at === 0 || !han.test(before) || leadsTo(line, at))
      found.push(person(line, at, at + 1 + title.length, 'person-titled', title))
  }
  return found
}

/** 英籍志愿者Sarah, Smith先生. */
function latinNames(line: string): readonly Identifier[] {
  if (!/[A-Z][a-z]/u.test(line)) return []
  return matchesIn(line, latinName).flatMap(({ 0: name, index }) => {
    const edge = line.slice(0, index).trimEnd().length
    const lead = longest(latinLeads, line, edge)
    const [title] = behindLatinNames.exec(line.slice(index + name.length, index + name.length + 5)) ?? []
    if (!lead && !title) return []
    const cue = lead ? line.slice(lead.edge, edge) : (title ?? '')
    return [person(line, index, index + name.length, lead ? 'person-role' : 'person-titled', cue)]
  })
}
