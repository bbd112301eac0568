/** Values that are right, and values with one thing planted wrong, for every sentence of the fixture; made by code, the same every time. */
import { readFileSync } from 'node:fs'

const file = new URL('../../fixtures/checked-sentences.json', import.meta.url)
const sentences: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))
export type Random = (least: number, most: number) => number

export interface Case {
  readonly name: string
  readonly report: string
  readonly values: readonly string[]
}

/** What to put in, and each way to get one of it wrong. */
interface Kind {
  readonly right: (random: Random) => readonly string[]
  readonly wrong: readonly ((values: readonly string[], random: Random) => readonly string[])[]
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed
  return (least, most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1))
  }
}

const put =
  (at: number, change: (value: string, random: Random) => string) => (values: readonly string[], random: Random) =>
    values.map((value, index) => (index === at ? change(value, random) : value))
const shift = (by: number) => (value: string) => `${Number((Number(value) + by).toFixed(1))}`
const shifted = (least: number, most: number) => (value: string, random: Random) => shift(random(least, most))(value)
const other = (least: number, most: number) => (value: string, random: Random) => {
  const chosen = `${random(least, most)}`
  return chosen === value
    ? `${most - Number(value) + least === Number(value) ? least : most - Number(value) + least}`
    : chosen
}
const twice = (value: string) => [value, value]
const exchange = (a: number, b: number) => (values: readonly string[]) =>
  values.map((value, index) => (index === a ? (values[b] ?? value) : index === b ? (values[a] ?? value) : value))
const fixed = (value: number) => value.toFixed(1)
const wide = (value: string) => value.replaceAll(/[\d.]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

const pick = (random: Random, words: readonly string[]) => words[random(0, words.length - 1)] ?? ''
const stems = ['旬河', '江岔', '石坪', '青川口', '柳林', '云台', '沙湾', '清溪']
const surnames = ['赵', '陈', '周', '孙', '刘', '韩', '蒋', '崔']
const given = ['小月', '建国', '晓东', '海燕', '立平', '文静', '国强', '春梅']

const percents = (random: Random, up: boolean): readonly string[] => {
  const then = random(700, 880)
  const by = random(11, 99)
  return [fixed((up ? then + by : then - by) / 10), fixed(then / 10), fixed(by / 10)]
}

const kinds: Readonly<Record<string, Kind>> = {
  'points-up': {
    right: (random) => percents(random, true),
    wrong: [put(2, shifted(2, 9)), put(0, shifted(-9, -3)), exchange(0, 1)],
  },
  'points-down': {
    right: (random) => percents(random, false),
    wrong: [put(2, shifted(2, 9)), exchange(0, 1), put(1, shifted(2, 6))],
  },
  'points-from-to': {
    right: (random) => {
      const [then, by] = [random(60, 80), random(2, 9)]
      return [then, then + by, by].map(String)
    },
    wrong: [put(2, other(1, 9)), exchange(0, 1)],
  },
  'count-change': {
    right: (random) => {
      const [then, by] = [random(300, 600), random(20, 99)]
      return [then + by, then, by].map(String)
    },
    wrong: [put(2, other(10, 99)), put(0, shifted(100, 300)), exchange(0, 1)],
  },
  growth: {
    right: (random) => {
      const [then, rate] = [random(2000, 4000), random(20, 95) / 10]
      const now = Math.round(then * (1 + rate / 100))
      return [`${now}`, `${then}`, fixed(((now - then) / then) * 100)]
    },
    wrong: [put(2, (value) => fixed((Number(value) + 3) % 10)), put(0, shifted(500, 900))],
  },
  rate: {
    right: (random) => {
      const all = random(2000, 5000)
      const part = random(Math.ceil(all * 0.6), Math.floor(all * 0.95))
      return [`${all}`, `${part}`, fixed((part / all) * 100)]
    },
    wrong: [
      put(2, (value) => fixed(Number(value) > 80 ? Number(value) - 7 : Number(value) + 7)),
      put(1, shifted(-900, -300)),
      put(0, shifted(800, 2000)),
    ],
  },
  'rate-handled': {
    right: (random) => {
      const all = random(300, 600)
      const part = random(Math.ceil(all * 0.7), all - 5)
      return [`${all}`, `${part}`, fixed((part / all) * 100)]
    },
    wrong: [put(2, (value) => fixed(Number(value) > 85 ? Number(value) - 6 : Number(value) + 6)), exchange(0, 1)],
  },
  share: {
    right: (random) => {
      const all = random(2000, 5000)
      const part = random(Math.ceil(all * 0.7), Math.floor(all * 0.95))
      return [`${all}`, `${part}`, fixed((part / all) * 100)]
    },
    wrong: [put(2, (value) => fixed(Number(value) > 80 ? Number(value) - 5 : Number(value) + 5)), exchange(0, 1)],
  },
  parts: {
    right: (random) => whole([random(300, 500), random(400, 500), random(310, 500)]),
    wrong: [put(0, shifted(20, 300)), put(1, shifted(40, 90)), put(3, shifted(-90, -5))],
  },
  'parts-free': {
    right: (random) => whole([random(200, 300), random(200, 300), random(20, 90)]),
    wrong: [put(1, shifted(20, 90)), put(0, shifted(-190, -100))],
  },
  'parts-sexes': {
    right: (random) => whole([random(110, 300), random(110, 300)]),
    wrong: [put(1, shifted(5, 90)), put(0, shifted(5, 50))],
  },
  sum: {
    right: (random) => {
      const parts = [random(40, 90), random(40, 90), random(40, 90)]
      return [...parts, parts.reduce((sum, part) => sum + part)].map(String)
    },
    wrong: [put(3, shifted(3, 40)), put(0, shifted(1, 9))],
  },
  table: {
    right: (random) => {
      const planted = [random(400, 900), random(400, 900), random(300, 900)]
      const living = [random(200, 300), random(200, 300), random(200, 300)]
      const rows = planted.flatMap((count, index) => [count, living[index] ?? 0])
      const sums = [planted, living].map((column) => column.reduce((sum, count) => sum + count))
      return [...rows, ...sums].map(String)
    },
    wrong: [put(6, shifted(10, 90)), put(7, shifted(-90, -10)), put(2, shifted(10, 50))],
  },
  date: {
    right: (random) => [`${random(1, 9)}`, `${random(10, 28)}`],
    wrong: [put(1, () => '32'), put(1, (_, random) => `${random(33, 99)}`), () => ['2', '29'], () => ['4', '31']],
  },
  'date-range': {
    right: (random) => [`${random(10, 18)}`, `${random(19, 31)}`],
    wrong: [exchange(0, 1), put(1, () => '38')],
  },
  county: {
    right: (random) => twice(pick(random, stems)),
    wrong: [
      (values) => values.map((value) => `${value}镇`),
      (values) => values.map((value) => `${value}市`),
      (values) => values.map((value) => `${value}县教育局`),
    ],
  },
  city: {
    right: (random) => [pick(random, stems)],
    wrong: [put(0, (value) => `${value}区`), put(0, (value) => `${value}县`), put(0, () => '12')],
  },
  'own-unit': {
    right: (random) => [`${pick(random, stems)}县`],
    wrong: [
      put(0, (value) => value.replace('县', '市')),
      put(0, (value) => `${value}教育`),
      put(0, (value) => `${value} `),
    ],
  },
  person: {
    right: (random) => [pick(random, surnames) + pick(random, given)],
    wrong: [put(0, (value) => `${value}同志`), put(0, (value) => `${value}1`), put(0, (value) => ` ${value}`)],
  },
  figure: {
    right: (random) => [`${random(1000, 9999)}`, `${random(10, 99)}`, `${random(10, 99)}`],
    wrong: [
      put(0, (value) => `${value}人`),
      put(0, wide),
      put(1, (value) => `${value}.5`),
      put(2, (value) => value.slice(0, 1)),
      put(0, (value) => value.slice(0, 2)),
      put(1, (value) => `${value}00`),
      put(0, () => '若干名'),
      put(0, (value) => `${value.slice(0, 2)},${value.slice(2)}`),
      put(2, (value) => `${value}次`),
    ],
  },
  money: {
    right: (random) => {
      const [paid, rest] = [random(1000, 4000), random(100, 900)]
      return [paid + rest, paid, rest].map(String)
    },
    wrong: [
      put(0, (value) => `${value}0000`),
      put(1, (value) => `${value}元`),
      put(2, (value) => `${value}万元`),
      put(2, (value) => `${value}0000`),
      put(0, (value) => `${value}，`),
    ],
  },
  ratio: {
    right: (random) => [fixed(random(800, 999) / 10), fixed(random(900, 999) / 10)],
    wrong: [
      put(0, (value) => `${value}%`),
      put(1, (_, random) => fixed(random(1010, 1990) / 10)),
      put(0, (value) => value.slice(0, 2)),
      put(1, (value) => `${value}％`),
    ],
  },
  twice: {
    right: (random) => twice(`${random(10, 99)}`),
    wrong: [put(1, other(10, 99))],
  },
}

function whole(parts: readonly number[]): readonly string[] {
  return [parts.reduce((sum, part) => sum + part), ...parts].map(String)
}

const rounds = 8

export function rightCases(random: Random): readonly Case[] {
  return casesOf((kind, add) => add(kind.right(random)))
}

export function wrongCases(random: Random): readonly Case[] {
  return casesOf((kind, add) => {
    for (const plant of kind.wrong) add(plant(kind.right(random), random))
  })
}

function casesOf(make: (kind: Kind, add: (values: readonly string[]) => void) => void): readonly Case[] {
  const cases: Case[] = []
  for (let round = 0; round < rounds; round++)
    for (const [name, kind] of Object.entries(kinds))
      make(kind, (values) => cases.push({ name, report: sentences[name] ?? '', values }))
  return cases
}
