/**
 * What the learnt judge sees of a masked value: the characters beside it, the length and shape of the mask, and what stands at both ends
 * of the list it is a member of. Each feature is a short readable text, `L缺席*`: the characters that end where the mask starts.
 */

import { joints, membersBefore, membersBehind } from '../../language/members.ts'

/** How far to either side it looks, in UTF-16 units. */
export const sight = 40

const longestGram = 5
const bag = 9
const longestMask = 6

/** One character for each value or number, so that what stands beyond it comes nearer; `^` and `$` are the ends of the line. */
function plain(text: string): string {
  return text
    .replace(/[*＊](?:[.,，·:-]?[*＊])*/gu, '*')
    .replace(/\d+(?:\.\d+)?/gu, '0')
    .replace(/[A-Za-z]+/gu, 'A')
}

const bracketBehind = /^[（(](?<inside>[^）)]{0,14})[）)]/u
const quoteBefore = /[“"《「『](?<inside>[^”"》」』]{0,12})$/u
const quoteBehind = /^(?<inside>[^“"《「『]{0,12})[”"》」』](?<behind>.{0,3})/u

/** The features of the value from `start` to `end` in the line or cell from `from` to `to`; about seventy, the same ones wherever the line stands. */
export function featuresOf(text: string, from: number, to: number, start: number, end: number): readonly string[] {
  const [first, last] = [Math.max(from, start - sight), Math.min(to, end + sight)]
  const before = (first === from ? '^' : '') + plain(text.slice(first, start))
  const behind = plain(text.slice(end, last)) + (last === to ? '$' : '')
  const mask = text.slice(start, end)
  return [
    ...beside(before, behind),
    ...ofMask(mask, before, behind),
    ...ofList(before, behind),
    ...ofBrackets(before, behind),
  ]
}

function beside(before: string, behind: string): readonly string[] {
  const found: string[] = []
  for (let length = 1; length <= longestGram; length++) {
    if (before.length >= length) found.push(`L${before.slice(-length)}`)
    if (behind.length >= length) found.push(`R${behind.slice(0, length)}`)
  }
  for (const left of [1, 2]) for (const right of [1, 2]) found.push(`B${before.slice(-left)}|${behind.slice(0, right)}`)
  for (let at = Math.max(0, before.length - bag); at < before.length - 1; at++)
    found.push(`l${before.slice(at, at + 2)}`)
  for (let at = 0; at < Math.min(behind.length - 1, bag - 1); at++) found.push(`r${behind.slice(at, at + 2)}`)
  return found
}

function ofMask(mask: string, before: string, behind: string): readonly string[] {
  const count = Math.min(mask.replace(/[^*＊×Xx某]/gu, '').length, longestMask)
  const shape = plain(mask)
  const found = [`n${count}`, `N${count}>${behind.slice(0, 1)}`, `N${count}<${before.slice(-1)}`]
  if (/[.,，·:-]/u.test(mask)) found.push(`g${mask.replace(/[*＊]+/gu, '*')}`)
  else if (shape !== '*') found.push(`g${shape}`)
  return found
}

/** `**、**、**等*个X`: what stands behind and before the whole list. */
function ofList(before: string, behind: string): readonly string[] {
  const found: string[] = []
  if (joints.includes(behind.charAt(0)) && behind !== '') {
    const tail = behind.replace(membersBehind, '')
    for (let length = 0; length <= longestGram; length++) found.push(`T${tail.slice(0, length)}`)
  }
  if (joints.includes(before.slice(-1)) && before !== '') {
    const head = before.replace(membersBefore, '')
    for (let length = 1; length < longestGram; length++) found.push(`H${head.slice(-length)}`)
    found.push('H')
  }
  return found
}

function ofBrackets(before: string, behind: string): readonly string[] {
  const found: string[] = []
  const bracket = bracketBehind.exec(behind)?.groups?.inside
  if (bracket !== undefined) found.push(`P${bracket.slice(0, 3)}`, `p${bracket.slice(-2)}`)
  const opened = quoteBefore.exec(before)
  const closed = opened && quoteBehind.exec(behind)
  if (!opened || !closed) return found
  const after = closed.groups?.behind ?? ''
  const ahead = before.slice(0, opened.index)
  found.push('Q', `Q${opened[0].charAt(0)}`)
  for (const length of [1, 2, 3]) found.push(`Q>${after.slice(0, length)}`, `Q<${ahead.slice(-length)}`)
  if (opened.groups?.inside === '' && closed.groups?.inside === '') found.push('Q=')
  return found
}
