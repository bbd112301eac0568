/** Lengths of time that a line tells beside what they follow from: at a birthday, since a founding. */
import { countOf } from '../language/capitals.ts'
import type { Finding } from '../model.ts'
import { yearOfReport } from './calendar/report-year.ts'
import { at } from './dates.ts'
import { ageOn, type DayOfBirth } from './days.ts'
import { linesHolding } from './lines.ts'
import type { Reading } from './subject.ts'

export function toldLengths(reading: Reading): readonly Finding[] {
  return [
    ...atABirthday(reading),
    ...sinceAFounding(reading),
    ...sinceAFoundingNow(reading),
    ...sinceYearNamed(reading),
    ...ofService(reading),
    ...ofYears(reading),
    ...sinceKnown(reading),
    ...editions(reading),
    ...sinceThen(reading),
    ...namedDays(reading),
    ...ofOffice(reading),
  ]
}

const date = (name: string) => `(?<${name}>\\d{4})年(?<${name}Month>\\d{1,2})月(?:(?<${name}Day>\\d{1,2})[日号]|[底末])`
const born = new RegExp(`${date('begin')}(?:出)?生`, 'gu')
const aged = new RegExp(`${date('end')}[^。；\\n\\d]{0,12}满(?<age>\\d{1,3})周?岁`, 'gu')

/** 1969年11月5日生……至2024年10月23日满54周岁: the birthday of that year is past or to come. */
function atABirthday(reading: Reading): readonly Finding[] {
  return inLines(reading, '满', [born, aged], (birth, { age, ...then }, words, index) => {
    const real = ageOn(dayIn(birth, 'begin'), dayIn(then, 'end'))
    return Number(age) === real ? [] : [at(reading, index, words, 'age-differs', { want: `${real}岁` })]
  })
}

/** What `date` found by this name. */
function dayIn(groups: Groups, name: string): DayOfBirth {
  const day = groups[`${name}Day`]
  return {
    year: Number(groups[name]),
    month: Number(groups[`${name}Month`]),
    day: day === undefined ? null : Number(day),
  }
}

const founded =
  /(?:成立|创[建办立]|始建|组建|[兴修]?建成|开馆|建[馆校院厂站园会社])于?(?<begin>\d{4})年|(?<begin2>\d{4})年(?:\d{1,2}月)?(?:正式)?(?:成立|创[建办立]|始建|建成|建[馆校院厂站园会社])/gu
const jubilee = /(?<end>\d{4})年[）)]?[^。；\n\d]{0,12}(?<age>\d{1,3})周年/gu

/** 建馆于1956年，今年（2024年）是建馆68周年. */
function sinceAFounding(reading: Reading): readonly Finding[] {
  return inLines(reading, '周年', [founded, jubilee], ({ begin, begin2 }, { end, age }, words, index) => {
    const real = Number(end) - Number(begin ?? begin2)
    return Number(age) === real || real < 1
      ? []
      : [at(reading, index, words, 'duration-differs', { want: `${real}周年`, confidence: 'likely' })]
  })
}

const jubileeNow = /(?:今年|迎来|恰逢|成立|建[校院馆厂站])[^。；\n\d]{0,8}(?<age>\d{1,3})周年/gu

/** 创办于1954年，今年恰逢建校70周年, in a report that tells its year elsewhere. */
function sinceAFoundingNow(reading: Reading): readonly Finding[] {
  const year = reading.text.includes('周年') ? yearOfReport(reading.text) : null
  if (year === null) return []
  return inLines(reading, '周年', [founded, jubileeNow], ({ begin, begin2 }, { age }, words, index) => {
    const real = year - Number(begin ?? begin2)
    return Number(age) === real || real < 1
      ? []
      : [at(reading, index, words, 'duration-differs', { want: `${real}周年`, confidence: 'likely' })]
  })
}

const yearNamed = /[（(](?<begin>\d{4})年[）)](?<age>\d{1,3})周年/gu

/** 五四运动（1919年）105周年. */
function sinceYearNamed(reading: Reading): readonly Finding[] {
  const year = reading.text.includes('周年') ? yearOfReport(reading.text) : null
  return year === null
    ? []
    : jubilees(reading, yearNamed, (words, index, { begin, age }) => {
        const real = year - Number(begin)
        return Number(age) === real || real < 1
          ? []
          : [at(reading, index, words, 'duration-differs', { want: `${real}周年`, confidence: 'likely' })]
      })
}

/** A line about one person tells no more of them. */
const mostServed = 8
const served = /(?:党龄|工龄|教龄|军龄|团龄|工作年限)(?:为|已|满)?(?<years>\d{1,2})年/gu
const services: readonly (readonly [RegExp, RegExp])[] = [
  [/党龄/u, /(?<year>\d{4})年(?:\d{1,2}月)?(?:入党|加入中国共产党)/u],
  [/工龄|教龄|工作年限/u, /(?<year>\d{4})年(?:\d{1,2}月)?参加工作/u],
  [/军龄/u, /(?<year>\d{4})年(?:\d{1,2}月)?(?:入伍|参军)/u],
]

/** 2003年6月入党……党龄21年, in a report of 2024. */
function ofService(reading: Reading): readonly Finding[] {
  const { text } = reading
  const year = /[党工教军]龄|工作年限/u.test(text) ? yearOfReport(text) : null
  if (year === null) return []
  return [...linesHolding(text, '龄', '工作年限')].flatMap(({ text: line, start }) =>
    [...line.matchAll(served)].slice(0, mostServed).flatMap(({ 0: words, index, groups }) => {
      const begin = services.find(([name]) => name.test(words))?.[1].exec(line)?.groups?.year
      const real = year - Number(begin)
      if (begin === undefined || Math.abs(real - Number(groups?.years)) <= 1) return []
      return [at(reading, start + index, words, 'duration-differs', { want: `${real}年`, confidence: 'likely' })]
    }),
  )
}

const spanned = /(?<age>\d{1,3})周年[（(](?<begin>\d{4})年?(?:[—–－-]{1,2}|[~～至])(?<end>\d{4})年?[）)]/gu

/** 建馆40周年（1984—2024）. */
function ofYears(reading: Reading): readonly Finding[] {
  return jubilees(reading, spanned, (words, index, { age, begin, end }) => {
    const real = Number(end) - Number(begin)
    return Number(age) === real ? [] : [at(reading, index, words, 'duration-differs', { want: `${real}周年` })]
  })
}

const known: readonly (readonly [RegExp, number])[] = [
  [/(?:中国共产党成立|建党)$/u, 1921],
  [/(?:新中国成立|中华人民共和国成立|建国)$/u, 1949],
  [/建军$/u, 1927],
  [/(?:共青团成立|建团)$/u, 1922],
  [/改革开放$/u, 1978],
]
const celebrated = /(?<words>[\u4e00-\u9fff]{2,10}?)(?<age>\d{2,3})周年[^。；\n]{0,4}[（(](?<year>\d{4})年[）)]/gu

/** 中国共产党成立103周年（2024年）. */
function sinceKnown(reading: Reading): readonly Finding[] {
  return jubilees(reading, celebrated, (all, index, { words = '', age, year }) => {
    const founding = known.find(([name]) => name.test(words))?.[1]
    const real = Number(year) - (founding ?? 0)
    return founding === undefined || Number(age) === real
      ? []
      : [at(reading, index, all, 'duration-differs', { want: `${real}周年` })]
  })
}

function jubilees(
  { text }: Reading,
  pattern: RegExp,
  judge: (words: string, start: number, groups: Groups) => readonly Finding[],
): readonly Finding[] {
  return [...linesHolding(text, '周年')].flatMap((line) =>
    [...line.text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }) =>
      judge(words, line.start + index, groups),
    ),
  )
}

const edition = /第(?<count>[一二三四五六七八九十]{1,4}|\d{1,3})届/u
const firstHeld =
  /首届[^，。；\d]{0,10}于(?<begin3>\d{4})年|(?:自|从|始办于|创办于)(?<begin>\d{4})年|(?<begin2>\d{4})年(?:首[办开]|创办|首届|首次举办|开始举办|起举办)/u
const everyYears = /每(?:隔)?(?<years>[一两二三四五]?)年(?:举办|召开)?一[届次]/u
const held = /(?:今年|本届)[（(](?<year>\d{4})年[）)]|(?<year2>\d{4})年(?:举[行办]|召开|迎来|办)?(?:的)?(?:是|为)?第/u

/** 第十二届，自1979年创办，每四年一届，从未间断，今年（2023年）: one each so many years. */
function editions(reading: Reading): readonly Finding[] {
  const { text } = reading
  return [...linesHolding(text, '一届', '一次')].flatMap(({ text: line, start }) => {
    const [own, first, every, now] = [edition, firstHeld, everyYears, held].map((pattern) => pattern.exec(line))
    const year = now ? Number(now.groups?.year ?? now.groups?.year2) : yearOfReport(text)
    if (!own || !first || !every || year === null) return []
    const { begin, begin2, begin3 } = first.groups ?? {}
    const between = countOf(every.groups?.years || '一') ?? 1
    const real = (year - Number(begin ?? begin2 ?? begin3)) / between + 1
    const told = countOf(own.groups?.count ?? '')
    if (told === null || told === real || !Number.isInteger(real) || real < 1) return []
    return [at(reading, start + own.index, own[0], 'duration-differs', { want: `第${real}届`, confidence: 'likely' })]
  })
}

type Groups = Readonly<Record<string, string | undefined>>

/** The one of `later` beside the one of `first` in its line; a line that tells several of either says too much. */
function inLines(
  { text }: Reading,
  cue: string,
  [first, later]: readonly [RegExp, RegExp],
  judge: (first: Groups, later: Groups, words: string, start: number) => readonly Finding[],
): readonly Finding[] {
  return [...linesHolding(text, cue)].flatMap(({ text: line, start }) => {
    const [starts, ends] = [[...line.matchAll(first)], [...line.matchAll(later)]]
    const [own, match] = [starts[0], ends[0]]
    if (!own || !match || starts.length > 1 || ends.length > 1 || own.index >= match.index) return []
    return judge(own.groups ?? {}, match.groups ?? {}, match[0], start + match.index)
  })
}

const since = /(?<year>\d{4})年[）)]?[^。；\n\d]{0,12}(?:距今|至今|已有)(?<count>\d{1,4})(?:余)?年/gu
const now = /(?:截至|今年|本年|现在)[（(]?(?<year>\d{4})年/u

/** 光绪六年（1880年），距今144年, in a report as of 2024. */
function sinceThen(reading: Reading): readonly Finding[] {
  const { text } = reading
  const year = /距今|至今|已有/u.test(text) ? Number(now.exec(text)?.groups?.year ?? 0) : 0
  return (year === 0 ? [] : [...text.matchAll(since)]).flatMap(({ 0: words, index, groups }) => {
    const [real, told] = [year - Number(groups?.year), Number(groups?.count)]
    if (words.includes('余') || real < 1 || Math.abs(real - told) <= 1) return []
    return [at(reading, index, words, 'duration-differs', { want: `${real}年`, confidence: 'likely' })]
  })
}

const office =
  /(?<begin>\d{4})年[^。；\n\d]{0,12}任期(?<years>[两二三四五六])年[^。；\n\d]{0,6}(?<end>\d{4})年(?:\d{1,2}月)?(?:任?期?届满|期满|到期)/gu

/** 于2019年选出，任期五年，2024年届满. */
function ofOffice(reading: Reading): readonly Finding[] {
  const { text } = reading
  return [...linesHolding(text, '任期')].flatMap((line) =>
    [...line.text.matchAll(office)].flatMap(({ 0: words, index, groups = {} }) => {
      const real = Number(groups.end) - Number(groups.begin)
      if (countOf(groups.years ?? '') === real) return []
      return [at(reading, line.start + index, words, 'duration-differs', { want: `${real}年` })]
    }),
  )
}

const namedDay = /[“"](?<month>\d{1,2})[·.](?<day>\d{1,2})[”"]/gu
const day = /(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日/gu

/** “7·12”柳沟小流域山洪灾害 happened on 12 July: where the report tells the day with its digits exchanged alone, one of both is wrong. */
function namedDays(reading: Reading): readonly Finding[] {
  const { text } = reading
  const told = [...text.matchAll(namedDay)]
  if (told.length === 0) return []
  const days = Array.from(text.matchAll(day), ({ groups }) => [Number(groups?.month), Number(groups?.day)] as const)
  return told.flatMap(({ 0: words, index, groups }) => {
    const own = days.filter(([month]) => month === Number(groups?.month))
    const [first] = own
    const exchanged = Number([...(groups?.day ?? '')].toReversed().join(''))
    if (!first || own.some(([, date]) => date !== exchanged || date === Number(groups?.day))) return []
    return [at(reading, index, words, 'two-values', { want: `${first[0]}月${first[1]}日`, confidence: 'likely' })]
  })
}
