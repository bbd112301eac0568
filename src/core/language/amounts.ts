/** An amount as its figure and unit, and what else it can be called: in another magnitude, and as a sum of money in capitals. */

/** Powers of ten of the words before a unit; a longer one first. */
const powers: readonly (readonly [word: string, power: number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
]
/** What large amounts are told in. */
const told = powers.filter(([word]) => word === '亿' || word === '万')
const money = /^元(?:整|人民币)?$/u
const digits = [...'零壹贰叁肆伍陆柒捌玖']
const tens = ['', '拾', '佰', '仟']
const sections = ['', '万', '亿']

/** 5873 万元 as 0.5873 亿元; null where the unit is the one that such an amount is told in. `figure` is as `understoodFigure` writes it. */
export function otherMagnitude(figure: string, unit: string | null): string | null {
  const { base, power } = magnitudeOf(unit ?? '')
  const whole = shifted(figure, power)
  if (base === '' || whole === null) return null
  const size = whole.replace(/\.[^.]*$/u, '').length
  // A tenth of the larger word is told in it: 5873 万元, and not 587 万元. What is less than one is told in the smaller: 0.5 亿元.
  const least = figure.startsWith('0.') ? 1 : 0
  const [word, to] = told.find(([, each]) => size >= each + least) ?? ['', 0]
  if (to === power) return null
  const said = shifted(whole, -to)
  return said === null || said.length > longest ? null : `${said} ${word}${base}`
}

/** What is longer says nothing at a glance. */
const longest = 12

/**
 * 23000 元 as 贰万叁仟元整 (《支付结算办法》, appendix 1); null where the unit is no money, the sum is below a 分, below 0, or 10,000 亿 and more.
 */
export function inCapitals(figure: string, unit: string | null): string | null {
  const { base, power } = magnitudeOf(unit ?? '')
  const sum = money.test(base) ? shifted(figure, power) : null
  const { yuan = '', parts = '' } = /^(?<yuan>\d{1,12})(?:\.(?<parts>\d{1,2}))?$/u.exec(sum ?? '')?.groups ?? {}
  if (yuan === '' || /^[0.]*$/u.test(sum ?? '')) return null
  const [tenths = 0, hundredths = 0] = [...parts].map(Number)
  const whole = wholeSum(yuan)
  const small = `${tenths > 0 ? `${digits[tenths]}角` : hundredths > 0 && whole !== '' ? '零' : ''}${hundredths > 0 ? `${digits[hundredths]}分` : ''}`
  return `${whole === '' ? '' : `${whole}元`}${small}${hundredths > 0 ? '' : '整'}`
}

function wholeSum(yuan: string): string {
  const padded = yuan.padStart(12, '0')
  let said = ''
  let isGap = false
  for (const [at, section] of [...sections.keys()].toReversed().map((each, index) => [each, index] as const)) {
    const four = padded.slice(section * 4, section * 4 + 4)
    if (/^0+$/u.test(four)) isGap = said !== ''
    else {
      const gap = said !== '' && (isGap || four.startsWith('0')) ? '零' : ''
      said += `${gap}${sectionSaid(four)}${sections[at]}`
      isGap = false
    }
  }
  return said
}

/** Four digits: 1203 as 壹仟贰佰零叁. */
function sectionSaid(four: string): string {
  let said = ''
  let isGap = false
  for (const [index, sign] of [...four].entries()) {
    const digit = Number(sign)
    if (digit === 0) isGap = said !== ''
    else {
      said += `${isGap ? '零' : ''}${digits[digit]}${tens[3 - index]}`
      isGap = false
    }
  }
  return said
}

function magnitudeOf(unit: string): { readonly base: string; readonly power: number } {
  const [word, power] = powers.find(([each]) => unit.startsWith(each)) ?? ['', 0]
  return { base: unit.slice(word.length), power }
}

/** A decimal times a power of ten, exactly; null where it is none, or below 0. */
function shifted(figure: string, power: number): string | null {
  const { whole = '', part = '' } = /^\+?(?<whole>\d{1,20})(?:\.(?<part>\d{1,20}))?$/u.exec(figure)?.groups ?? {}
  if (whole === '') return null
  const signs = `${'0'.repeat(Math.max(0, -power))}${whole}${part}${'0'.repeat(Math.max(0, power))}`
  const point = signs.length - part.length - Math.max(0, power) + power
  const left = signs.slice(0, point).replace(/^0+(?=\d)/u, '')
  const right = signs.slice(point).replace(/(?<!0)0+$/u, '')
  return right === '' ? left : `${left}.${right}`
}
