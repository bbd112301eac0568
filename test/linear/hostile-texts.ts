/**
 * Reports that nobody writes, made against the rules: each character that a rule asks for and words of each list that the rules know, packed
 * without an end, beside masks, in lists, as lines, as cells, all alike or each another. What a rule does once for each of them is
 * seen in no report; what it does once for each of them and each of the others is.
 */
import type { Attack } from './attacks.ts'
import { sourceFiles } from './expressions.ts'
import { frames } from './frames.ts'

export interface HostileText {
  readonly name: string
  readonly make: Attack
}

/** A part of a text, by its number: what it says may differ from part to part. */
type Part = (index: number) => string

/** One of each class that a rule tells from others, signs of Markdown and of figures alone and as they stand in pairs. */
const signs = [
  ...'*＊×某_`~#>|-+=\\/:：;,，、。；.．!?！？%％‰"“”\'‘’()（）[]【】《》<>{}&@^$·…—－～ \u3000\tA9xX□☑√中年月日人元市县的',
  ...[
    '**',
    '***',
    '``',
    '~~~',
    '---',
    '# ',
    '* ',
    '- ',
    '1. ',
    '> ',
    '![',
    '](',
    '[^',
    '<!--',
    '$$',
    '\u200b',
    '\u0301',
    '𠮷',
    '\\*',
  ],
  ...[
    '**.**',
    '*,***',
    '**%',
    '*-*',
    '** ',
    '3×5',
    '20**年',
    '第**',
    '*、',
    '（**',
    '市（',
    '1,234,567',
    '一、',
    '（一）',
    '张**',
  ],
  // What forms leave open.
  ...[
    '□a：',
    '□a',
    '（人）',
    '[人名]',
    'XX的',
    '第XX',
    '____、',
    '____的',
    '人   ',
    '年  月',
    '姓名：  ',
    '因____',
    '第  页',
    '￥  ',
  ],
]

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红']
const at = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/** What differs from part to part, so that nothing is known from the one before. */
const different: Readonly<Record<string, Part>> = {
  names: (index) => at(surnames, index) + at(given, (index / 20) | 0) + at(given, (index / 540) | 0),
  places: (index) => `${at(given, index)}${at(given, (index / 27) | 0)}${at(surnames, (index / 729) | 0)}村`,
  schools: (index) => `${at(given, index)}${at(surnames, (index / 27) | 0)}中学`,
  figures: (index) => `${index * 7 + 3}人`,
  wholes: (index) => `共${index + 10}人，其中男${index}人、女${index % 7}人`,
  rates: (index) => `合格率${(index * 7) % 100}.${index % 10}%`,
  dates: (index) => `${2000 + (index % 30)}年${(index % 12) + 1}月${(index % 28) + 1}日`,
  numbers: (index) => `账号${6222020000000000 + index * 7919}`,
  sums: (index) => `共${index + 9}人，其中男${index + 4}人、女${index + 3}人`,
  growth: (index) => `收入${index + 100}万元，同比增长${index % 30}%`,
  heads: (index) => `${at(given, index)}${at(given, (index / 27) | 0)}情况：`,
  fields: (index) => `${at(given, index)}${at(given, (index / 27) | 0)}${at(given, (index / 729) | 0)}经费**元`,
  runs: (index) => '*'.repeat(1 + (index % 40)),
  ticks: (index) => `${'`'.repeat(1 + (index % 400))} `,
  mixed: (index) => at(signs, index * 31 + ((index / 7) | 0)),
}

/** Makes a table of rows. */
const tableHead = '|项目|数量|人数|\n|---|---|---|\n'

/** Each part in the frame that is named. */
export async function hostileTexts(frame: string): Promise<readonly HostileText[]> {
  const words = await wordsOfRules()
  const parts: readonly (readonly [string, Part])[] = [
    ...[...new Set([...signs, ...words])].map((sign) => [JSON.stringify(sign), () => sign] as const),
    ...Object.entries(different),
  ]
  const put = frames[frame]
  if (put === undefined) throw new Error(`no frame ${frame}`)
  return parts.map(([name, part]) => ({
    name: `${name} ${frame}`,
    make: filled(part, put, frame === 'as rows' ? tableHead : ''),
  }))
}

function filled(part: Part, put: (part: string, index: number) => string, lead: string): Attack {
  return (length) => {
    const all = [lead]
    let now = lead.length
    for (let index = 0; now < length; index++) {
      const next = put(part(index), index)
      all.push(next)
      now += next.length
    }
    return all.join('')
  }
}

/** Of each list of words that the rules know, one of the shortest, one of the longest and one between. */
async function wordsOfRules(): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const file of sourceFiles('src/core/language')) {
    if (file.includes('learnt-weights')) continue
    const exported: Readonly<Record<string, unknown>> = await import(file)
    for (const list of Object.values(exported)) {
      const words = stringsIn(list)
      const inOrder = [...words].sort((a, b) => a.length - b.length)
      for (const share of [0, 0.5, 1]) {
        const word = inOrder[Math.floor(share * (inOrder.length - 1))]
        if (word !== undefined && word.length <= 12) found.add(word)
      }
    }
  }
  return [...found]
}

function stringsIn(list: unknown): readonly string[] {
  if (typeof list === 'string') return [...list]
  if (list instanceof RegExp || list === null || typeof list !== 'object') return []
  if (list instanceof Map) return [...list.keys()].filter((key) => typeof key === 'string')
  if (Array.isArray(list) || list instanceof Set) return [...list].filter((one) => typeof one === 'string')
  return Object.values(list).flatMap(stringsIn)
}
