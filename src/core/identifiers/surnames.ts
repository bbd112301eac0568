import { rareSurnames, surnames } from '../language/people.ts'

const all = new Set(surnames)
const rare = new Set(rareSurnames)

export function isSurname(text: string): boolean {
  return all.has(text)
}

/** 欧阳娜, 李娜, 农娜: begins with a surname of one character or of two, however rare. */
export function isSurnamed(name: string): boolean {
  return isSurname(name.slice(0, 1)) || isSurname(name.slice(0, 2)) || rare.has(name.slice(0, 1))
}
