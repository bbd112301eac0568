import { surnames } from '../language/people.ts'
import type { TextToHide } from './place-masks.ts'

const compound = surnames.filter((surname) => surname.length === 2)
const known = new Set(surnames)
/** Two to four characters, also with blanks between them: 李 娜. */
const name = /^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}$/u
/** Digits and letters of a telephone, a card or an account, with the signs that divide them. */
const number = /^\+?[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){7,}$/u
/** A mask of fewer characters hides next to nothing. */
const fewest = 4

/**
 * Less of it hidden, as offices write names and numbers that are to be told apart but not told: 张** for 张建国, 欧阳* for 欧阳修,
 * 138****4567 for a telephone, 610***********1234 for an identity number. What is neither a name nor a number of eight characters and
 * more, and what a mask hides in part already (**县), stays as it was asked.
 */
export function inPart(hide: TextToHide): TextToHide {
  const { text, from, to, kind } = hide
  if (from !== 0 || to !== text.length) return hide
  if (number.test(text)) {
    const shown = text.length >= 11 ? { first: 3, last: 4 } : { first: 2, last: 2 }
    const end = to - shown.last
    return end - shown.first >= fewest ? { ...hide, from: shown.first, to: end } : hide
  }
  if ((kind !== undefined && kind !== 'person') || !name.test(text)) return hide
  const bare = text.replaceAll(/\s/gu, '')
  const surname = compound.find((two) => bare.startsWith(two) && bare.length > two.length) ?? bare[0] ?? ''
  return known.has(surname) ? { ...hide, from: text.indexOf(surname.at(-1) ?? '') + 1 } : hide
}
