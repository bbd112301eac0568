import { expect, test } from 'vitest'
import { attacksOn } from './attacks.ts'
import { builtBy, literalsOf, sourceFiles } from './expressions.ts'
import { superlinear } from './growth.ts'

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
    const slow = superlinear((size) => {
      const text = attack(size)
      return () => run(expression, text)
    })
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
])('an expression that looks again and again is found: /%s/%s', (source, flags) => {
  expect(slowOn(source, flags)).toMatch(/→/u)
})

test.each([
  ['(?<!\\s)\\s+$', 'u'],
  ['<[^<>]*>', 'gu'],
  ['[xy]*', 'gu'],
])('one that does not is not: /%s/%s', (source, flags) => {
  expect(slowOn(source, flags)).toBeNull()
})

test('every regular expression of the sources is linear in the text', { timeout: 600_000 }, async () => {
  const literals = sourceFiles('src', 'renderer').flatMap(literalsOf)
  const built = await builtBy(sourceFiles('src/core', 'src/messages', 'src/docx', 'src/files'))
  expect([literals.length > 400, built.length > 20]).toEqual([true, true])
  const distinct = new Map([...literals, ...built].map((one) => [`/${one.source}/${one.flags}`, one]))
  const slow: string[] = []
  for (const [name, { place, source, flags }] of distinct) {
    const told = slowOn(source, flags)
    if (told !== null) slow.push(`${place} ${name} ${told}`)
  }
  expect(slow).toEqual([])
})
