/** Whether what a value is written in says anything by itself: two characters of Chinese, three Latin letters, four of whatever script. */
const fewest = { chinese: 2, latin: 3, any: 4 } as const

/** Bits of what a character is. */
const is = { letter: 1, number: 2, chinese: 4, latin: 8, known: 16 } as const

/** By UTF-16 unit, as far as somebody asked. */
const kinds = new Uint8Array(0x10000)

function kindOf(point: number): number {
  const known = point <= 0xffff ? (kinds[point] ?? 0) : 0
  if (known !== 0) return known
  const character = String.fromCodePoint(point)
  const kind =
    (/\p{L}/u.test(character) ? is.letter : 0) |
    (/\p{N}/u.test(character) ? is.number : 0) |
    (/\p{Script=Han}/u.test(character) ? is.chinese : 0) |
    (/[a-z]/u.test(character) ? is.latin : 0) |
    is.known
  if (point <= 0xffff) kinds[point] = kind
  return kind
}

/** `together` is folded. */
export function lettersOf(together: string): { readonly hasLetters: boolean; readonly isTelling: boolean } {
  let hasLetters = false
  let [chinese, latin, any] = [0, 0, 0]
  for (let at = 0; at < together.length; at++) {
    const point = together.codePointAt(at) ?? 0
    if (point > 0xffff) at++
    const kind = kindOf(point)
    if (kind & is.letter) hasLetters = true
    if (kind & is.chinese) chinese++
    if (kind & is.latin) latin++
    if (kind & (is.letter | is.number)) any++
  }
  return { hasLetters, isTelling: chinese >= fewest.chinese || latin >= fewest.latin || any >= fewest.any }
}
