/** Every number of a text as it could be read: grouped, with an exponent, as stored by Excel, as 1.2万, 5万8734, in Chinese numerals or in capitals. */

/** A way to read what stands at a place; the same readings of a value and of a text have the same keys. */
export interface NumberReading {
  readonly key: string
  readonly start: number
  readonly end: number
}

const digits = new Map(
  ['0零〇○', '1一壹弌幺', '2二贰两弍', '3三叁弎', '4四肆', '5五伍', '6六陆', '7七柒', '8八捌', '9九玖'].flatMap(
    (characters, value) => [...characters].map((character) => [character, String(value)] as const),
  ),
)
const units = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 廿: 20, 卅: 30 }))
const magnitudes = new Map(Object.entries({ 万: 1e4, 亿: 1e8 }))

const numerals = [...digits.keys(), ...units.keys(), ...magnitudes.keys()].filter((one) => one > '9').join('')
/** A longer run is no figure that anybody could read. */
const longest = 64
const spoken = new RegExp(
  `(?:[0-9${numerals}]|[.点](?=[0-9${numerals}])|,(?=\\d{3})| (?=[百千万亿])){2,${longest}}`,
  'gu',
)
const isNumeral = new RegExp(`[${numerals}]`, 'u')
const numeric = new RegExp(`[0-9${numerals}]`, 'u')
/** 壹仟贰佰叁拾肆元伍角陆分 */
const cents =
  /^[元圆](?:(?<tenths>[一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?零?(?:(?<hundredths>[一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?/u
const grouped = /\d+(?:[,'’ ·_\-‐–]\d+)*(?:\.\d+)?(?:e[+-]?\d{1,3}(?![\da-z]))?/gu

/** From so many digits on it is an account or a phone, which people group as they like; shorter ones are grouped by three or four. */
const freelyGrouped = 7
const mostGroups = 8
/** From so many digits on, the same digits are the same figure in another unit or as a fraction of one. */
const sameInAnyUnit = 5

/** Whether a folded text has a sign of which a number or a date could be made: without one there is neither. */
export const saysFigures = (text: string): boolean => numeric.test(text)

/** `text` is folded. Keys of numbers as wholes say `longest`; the others are pieces of groups and groups taken together. */
export function numbersIn(text: string): {
  readonly all: readonly NumberReading[]
  readonly longest: readonly NumberReading[]
} {
  const all: NumberReading[] = []
  const whole: NumberReading[] = []
  if (!saysFigures(text)) return { all, longest: whole }
  for (const { 0: token, index: start } of text.matchAll(grouped)) {
    const readings = groupedReadings(token, start)
    for (const reading of readings) all.push(reading)
    for (const reading of ofWhole(token, start, text)) all.push(reading)
    const last = readings[readings.length - 1]
    if (last) whole.push(last)
  }
  for (const { 0: token, index: start } of text.matchAll(spoken)) {
    if (!isNumeral.test(token)) continue
    const end = start + token.length
    for (const number of spokenNumbers(token)) {
      const fraction = cents.exec(text.slice(end, end + 6))?.groups
      const tenths = digits.get(fraction?.tenths ?? '') ?? '0'
      const hundredths = digits.get(fraction?.hundredths ?? '') ?? '0'
      const reading = { key: canonical(number), start, end }
      all.push(...inAnyUnit(reading))
      whole.push(reading)
      if (tenths + hundredths !== '00')
        all.push(...inAnyUnit({ key: canonical(`${number}.${tenths}${hundredths}`), start, end }))
    }
  }
  return { all, longest: whole }
}

/** What 98.35% is of one, and 983.5‰ of one and of a hundred; and the day of a moment, which Excel stores as 44262.604166666664. */
function ofWhole(token: string, start: number, text: string): readonly NumberReading[] {
  const [, whole = '', fraction = ''] = /^(?<whole>\d{1,12})(?:\.(?<fraction>\d+))?$/u.exec(token) ?? []
  if (whole === '') return []
  const end = start + token.length
  const sign = /^ ?(?<sign>[%‰])/u.exec(text.slice(end, end + 2))?.groups?.sign
  const places = sign === '%' ? [2] : sign === '‰' ? [1, 3] : []
  const moved = places.map((count) => {
    const digits = whole.padStart(count + 1, '0')
    return canonical(`${digits.slice(0, -count)}.${digits.slice(-count)}${fraction}`)
  })
  const day = whole.length === 5 && fraction.length > 5 ? [whole] : []
  return [...moved, ...day].map((key) => ({ key, start, end }))
}

/** The pieces of a group first, the whole last. */
function groupedReadings(token: string, start: number): readonly NumberReading[] {
  const exponent = token.indexOf('e')
  const mantissa = exponent < 0 ? token : token.slice(0, exponent)
  const [ends = '', fraction] = mantissa.split('.')
  const groups = ends.split(/\D/u)
  const readings: NumberReading[] = []
  const offsets: number[] = []
  let at = start
  for (const group of groups) {
    offsets.push(at)
    at += group.length + 1
  }
  for (let first = 0; first < groups.length; first++) {
    let digitsSoFar = ''
    let regular = true
    for (let last = first; last < groups.length && last - first < mostGroups; last++) {
      const group = groups[last] ?? ''
      digitsSoFar += group
      if (last > first && group.length !== 3 && group.length !== 4) regular = false
      if (!regular && digitsSoFar.length < freelyGrouped) continue
      const own = last === groups.length - 1 ? fraction : undefined
      const end = last === groups.length - 1 ? start + mantissa.length : (offsets[last] ?? start) + group.length
      readings.push(
        ...inAnyUnit({
          key: canonical(own === undefined ? digitsSoFar : `${digitsSoFar}.${own}`),
          start: offsets[first] ?? start,
          end,
        }),
      )
    }
  }
  const stored = storedNumber(token, groups.length === 1 && (exponent >= 0 || fraction !== undefined))
  for (const key of stored) readings.push(...inAnyUnit({ key, start, end: start + token.length }))
  readings.push({
    key: canonical(fraction === undefined ? groups.join('') : `${groups.join('')}.${fraction}`),
    start,
    end: start + token.length,
  })
  return readings
}

/** Excel stores 1234.56 as 1234.5599999999999 and shows 0.9835 as 98.35 %. */
function storedNumber(token: string, isStored: boolean): readonly string[] {
  if (!isStored) return []
  const value = Number(token)
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return []
  const short = plainDigits(value)
  const percent = value < 1 && significant(short).length >= 4 ? [plainDigits(value * 100)] : []
  return [short, ...percent].map(canonical)
}

/** Fifteen digits are what a double holds for sure. */
function plainDigits(value: number): string {
  const short = Number(value.toPrecision(15))
  return /e/u.test(String(short)) ? short.toFixed(12) : String(short)
}

function inAnyUnit(reading: NumberReading): readonly NumberReading[] {
  const unit = unitlessKey(reading.key)
  return unit === null ? [reading] : [{ ...reading, key: unit }, reading]
}

/** The same for 58734, 5.8734万 in a column of 万, 58.734 thousand; null where too few digits would be the same by chance. */
export function unitlessKey(canonicalNumber: string): string | null {
  const own = significant(canonicalNumber)
  return own.length >= sameInAnyUnit && own.length < freelyGrouped + 2 ? `×${own}` : null
}

/** The digits between the first and the last that are not zero. */
export function significant(number: string): string {
  const all = number.replace('.', '')
  let [start, end] = [0, all.length]
  while (all[start] === '0') start++
  while (end > start && all[end - 1] === '0') end--
  return all.slice(start, end)
}

/** Without zeros at the end of a fraction. */
function canonical(number: string): string {
  const point = number.indexOf('.')
  if (point < 0) return number
  let end = number.length
  while (number[end - 1] === '0') end--
  return number.slice(0, end - 1 === point ? point : end)
}

/** What a run of numerals says: 5万8 is 58000 to most and 50008 to some. */
function spokenNumbers(token: string): readonly string[] {
  let buffer = ''
  let total = 0
  let section = 0
  let last = 0
  for (const character of token.replace(/[ ,]/gu, '').replace(/(?<![.点])[.点]+$/u, '')) {
    const digit = digits.get(character)
    const unit = units.get(character)
    const magnitude = magnitudes.get(character)
    if (digit !== undefined) buffer += digit
    else if (character === '点' || character === '.') {
      if (buffer === '' || buffer.includes('.')) return []
      buffer += '.'
    } else if (unit !== undefined) {
      section += unit > 10 && unit < 100 ? unit : (buffer === '' ? 1 : Number(buffer)) * unit
      last = unit
      buffer = ''
    } else if (magnitude !== undefined) {
      const below = section + Number(buffer || '0')
      if (below === 0 && total > 0) total *= magnitude
      else total = magnitude === 1e8 ? (total + below) * magnitude : total + below * magnitude
      last = magnitude
      section = 0
      buffer = ''
    }
  }
  if (last === 0) return buffer === '' ? [] : [buffer]
  const sum = total + section
  const values =
    /^[1-9]$/u.test(buffer) && last > 10
      ? [sum + Number(buffer), sum + Number(buffer) * (last / 10)]
      : [sum + Number(buffer || '0')]
  return values.filter((value) => value <= Number.MAX_SAFE_INTEGER).map(plainDigits)
}
