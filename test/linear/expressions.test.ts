import { expect, test } from 'vitest'
import { attacksOn } from './attacks.ts'
import { builtBy, type Expression, literalsOf, sourceFiles } from './expressions.ts'
import { costOf, explosive, isSuspect, superlinear } from './growth.ts'

const timeout = 3_600_000

/** Once through the text, as its user goes: all matches, from place to place where it is sticky, or the first. */
function run(expression: RegExp, text: string): void {
  if (expression.sticky)
    for (let at = 0; at < text.length; at++) {
      expression.lastIndex = at
      if (expression.test(text)) at = Math.max(at, expression.lastIndex - 1)
    }
  else if (expression.global) for (const _ of text.matchAll(expression));
  else expression.test(text)
}

function slowOn(source: string, flags: string): string | null {
  const expression = new RegExp(source, flags)
  for (const attack of attacksOn(source, flags)) {
    const runAt = (size: number) => {
      const text = attack(size)
      return () => run(expression, text)
    }
    const costAt = (size: number) => costOf(runAt(size), 1)
    const slow = explosive(costAt) ?? (isSuspect(costAt) ? superlinear(runAt) : null)
    if (slow !== null) return `${JSON.stringify(attack(12))} ${slow}`
  }
  return null
}

test.each([
  ['\\s+$', 'u'],
  ['(?:a|aa)+$', 'u'],
  ['<[^>]*>', 'gu'],
  ['x*y', 'u'],
  ['begin.*?end', 'gsu'],
  ['(?:a+)+b', ''],
  ['^(?:[a-z]+\\s?)*$', 'u'],
])('an expression that looks again and again is found: /%s/%s', (source, flags) => {
  expect(slowOn(source, flags)).toMatch(/→/u)
})

test.each([
  ['(?<!\\s)\\s+$', 'u'],
  ['<[^<>]*>', 'gu'],
  ['[xy]*', 'gu'],
  ['(?<=a{0,60})b|a{0,60}c', 'gu'],
])('one that does not is not: /%s/%s', (source, flags) => {
  expect(slowOn(source, flags)).toBeNull()
})

/** Where there are many, by the room within: one that is slow is named by its place all the same. */
const rooms = ['core', 'docx', 'messages', 'files', 'app', 'cli', 'web', 'main'].map((room) => `src/${room}`)

test.each([...rooms, 'renderer'])('every regular expression of %s is linear in the text', { timeout }, (room) => {
  expect(slowOf(sourceFiles(room).flatMap(literalsOf))).toEqual([])
})

test('every regular expression that is made of parts is linear in the text', { timeout }, async () => {
  const built = await builtBy(sourceFiles('src/core', 'src/messages', 'src/docx', 'src/files'))
  expect(built.length).toBeGreaterThan(20)
  expect(slowOf(built)).toEqual([])
})

test('they are read out of the sources', () => {
  expect(sourceFiles('src', 'renderer').flatMap(literalsOf).length).toBeGreaterThan(400)
})

function slowOf(expressions: readonly Expression[]): readonly string[] {
  const distinct = new Map(expressions.map((one) => [`/${one.source}/${one.flags}`, one]))
  return [...distinct].flatMap(([name, { place, source, flags }]) => {
    const told = slowOn(source, flags)
    return told === null ? [] : [`${place} ${name} ${told}`]
  })
}
