/** Numbers written in characters: those of sums of money, and the plain ones. */
const digits = new Map(
  ['零〇○', '一壹', '二贰两貳', '三叁參', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, value] as const),
  ),
)
const tens = new Map([...'十拾百佰千仟'].map((sign, index) => [sign, 10 ** (Math.floor(index / 2) + 1)] as const))
const magnitudes: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }
const parts: Readonly<Record<string, number>> = { 角: 0.1, 分: 0.01 }

/** A sum in capitals, with what closes it: 壹佰贰拾伍万元整, 叁仟元伍角. */
export const capitals =
  /(?<![零壹贰貳叁肆伍陆柒捌玖拾佰仟万萬亿億])[零壹贰貳叁肆伍陆柒捌玖拾佰仟万萬亿億]+(?:[元圆][零壹贰叁肆伍陆柒捌玖角分]*[整正]?)/gu
/** The signs of such a sum, and none of a plain one. */
export const isCapital =
  /^(?=[零万萬亿億元圆角分整正]*[壹贰貳叁肆伍陆柒捌玖拾佰仟])[零壹贰貳叁肆伍陆柒捌玖拾佰仟万萬亿億元圆角分整正]*$/u

/** What they say, or null where they say no number; in ones, with tenths and hundredths behind 元. */
export function numberOf(words: string): number | null {
  let [total, section, digit] = [0, 0, null as number | null]
  let rest = 0
  for (const sign of words) {
    const value = digits.get(sign)
    const ten = tens.get(sign)
    const magnitude = magnitudes[sign]
    const part = parts[sign]
    if (value !== undefined) digit = value
    else if (ten !== undefined) {
      section += (digit ?? 1) * ten
      digit = null
    } else if (magnitude !== undefined) {
      total =
        magnitude === 1e8 ? (total + section + (digit ?? 0)) * magnitude : total + (section + (digit ?? 0)) * magnitude
      section = 0
      digit = null
    } else if (part !== undefined) {
      rest += (digit ?? 0) * part
      digit = null
    } else if (/[元圆]/u.test(sign)) {
      total += section + (digit ?? 0)
      section = 0
      digit = null
    } else if (!/[整正]/u.test(sign)) return null
  }
  return total + section + (digit ?? 0) + rest
}

/** How many are counted: 12, 十二, 两; null where the words say no number. */
export function countOf(words: string): number | null {
  if (/\d/u.test(words)) return Number(words)
  return words === '两' ? 2 : numberOf(words)
}
