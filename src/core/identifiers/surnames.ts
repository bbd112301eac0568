import { surnames } from '../language/people.ts'

const all = new Set(surnames)

export function isSurname(text: string): boolean {
  return all.has(text)
}

/** 欧阳娜, 李娜: begins with a surname of one character or of two. */
export function isSurnamed(name: string): boolean {
  return isSurname(name.slice(0, 1)) || isSurname(name.slice(0, 2))
}
