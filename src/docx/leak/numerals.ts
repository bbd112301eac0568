/** Every number of a text in one spelling, however it is grouped and whether in digits, 1.2万 or Chinese numerals. */

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇○', '一壹弌', '二贰两弍', '三叁弎', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (characters, value) => [...characters].map((character) => [character, value] as const),
  ),
)
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const magnitudes: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

const characters = Object.keys({ ...digits, ...units, ...magnitudes }).join('')
const numeral = new RegExp(`[${characters}]{2,}`, 'gu')
const amount = /(?<number>\d+(?:\.\d+)?)\s*(?<unit>百万|千万|百亿|千亿|万亿|[百千万萬亿億])/gu

/** The digits of a numeral, or null where it is none: `两千零五` is 2005, `二〇二三` is 2023. */
function numeralDigits(text: string): string | null {
  if (text === '') return null
  let spoken = ''
  let total = 0
  let section = 0
  let digit: number | null = null
  let counted = false
  for (const character of text) {
    const value = digits[character]
    const unit = units[character]
    const magnitude = magnitudes[character]
    if (value !== undefined) {
      spoken += value
      digit = value
      continue
    }
    counted = true
    if (unit !== undefined) section += (digit ?? 1) * unit
    else if (magnitude !== undefined) {
      const below = section + (digit ?? 0)
      total = magnitude === 1e8 ? (total + below) * magnitude : total + below * magnitude
      section = 0
    } else return null
    digit = null
  }
  return counted ? String(total + section + (digit ?? 0)) : spoken
}

export interface Numbers {
  /** Each number as a whole, in text order. */
  readonly longest: readonly string[]
  /** Also what stands between separators, and what neighbours give together: `138 1234 5678` is three numbers and one. */
  readonly all: ReadonlySet<string>
}

const grouped = /\d+(?:[,'’ \u2009\u202F·_\-‐‑–]\d+)*(?:\.\d+)?/gu
/** From so many digits on it is an account or a phone, which people group as they like; shorter ones are grouped by three or four. */
const freelyGrouped = 7
const mostGroups = 8

/** `text` is in compatibility composition, so that full-width digits and separators are plain ones. */
export function numbersIn(text: string): Numbers {
  const longest: string[] = []
  const all = new Set<string>()
  for (const [token] of text.matchAll(grouped)) {
    const [whole = '', fraction] = token.split('.')
    const groups = whole.split(/\D/u)
    longest.push(canonicalNumber(groups.join(''), fraction))
    for (let first = 0; first < groups.length; first++) {
      let joined = ''
      for (let last = first; last < groups.length && last - first < mostGroups; last++) {
        joined += groups[last]
        const regular = groups.slice(first + 1, last + 1).every(({ length }) => length === 3 || length === 4)
        if (!regular && joined.length < freelyGrouped) continue
        all.add(canonicalNumber(joined, last === groups.length - 1 ? fraction : undefined))
      }
    }
  }
  for (const match of text.matchAll(amount)) {
    const factor = [...(match.groups?.unit ?? '')].reduce(
      (product, one) => product * (units[one] ?? magnitudes[one] ?? 1),
      1,
    )
    const product = Math.round(Number(match.groups?.number) * factor)
    if (Number.isSafeInteger(product)) all.add(String(product))
  }
  for (const [token] of text.matchAll(numeral)) {
    const written = numeralDigits(token)
    if (written === null) continue
    all.add(canonicalNumber(written, undefined))
    longest.push(canonicalNumber(written, undefined))
  }
  return { longest, all }
}

function canonicalNumber(whole: string, fraction: string | undefined): string {
  const kept = fraction?.replace(/(?<!0)0+$/u, '') ?? ''
  return kept === '' ? whole : `${whole}.${kept}`
}
