import { expect, test } from 'vitest'
import { messageCodes } from '../../src/core/codes.ts'
import { commandLineTexts } from '../../src/messages/command-line.ts'
import { languages } from '../../src/messages/language.ts'
import { reasonSentence } from '../../src/messages/reason.ts'
import { withParams } from '../../src/messages/sentence.ts'
import { inEach, tables } from '../../src/messages/tables.ts'
import { inEachWindow } from '../../src/messages/window-tables.ts'

const namesIn = (template: string) => [...new Set(template.match(/(?<=\{)\w+(?=[|}])/gu) ?? [])].toSorted()

test('a sentence is filled with parameters of its code and no others', () => {
  const wrong = Object.entries(messageCodes).flatMap(([code, names]) =>
    Object.values(tables).flatMap(({ sentences }) => {
      const unknown = namesIn(sentences[code as keyof typeof messageCodes]).filter(
        (name) => !names.some((one) => one === name),
      )
      return unknown.length > 0 ? [{ code, unknown }] : []
    }),
  )
  expect(wrong).toEqual([])
})

/** Each text of a table with the way to it: `window.open`. */
function textsIn(table: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof table === 'string') return [[way, table]]
  return Object.entries(table ?? {}).flatMap(([name, part]) => textsIn(part, `${way}.${name}`))
}

const texts = inEach(({ locales: _, ...said }) => textsIn(said))
const windowTexts = inEachWindow((said) => textsIn(said))

test.each(languages)('what is said in %s is all there, and names the same things as in the others', (language) => {
  const said = (of: typeof language) => [...texts[of], ...windowTexts[of]]
  expect(said(language).filter(([, text]) => text.trim() === '')).toEqual([])
  // `{n}` is the English example of a name in a batch, `{序号}` elsewhere: nothing puts anything there.
  const named = (of: typeof language) =>
    said(of)
      .map(([way, text]) => [way, ...namesIn(text).filter((name) => name !== 'n')].join(' '))
      .toSorted()
  expect(named(language)).toEqual(named(languages[0]))
})

test('a word goes with its number', () => {
  const said = '{count} {count|field has|fields have} “{name}”'
  expect([0, 1, 2, '1', '12'].map((count) => withParams(said, { count, name: '{count|a|b}' }))).toEqual([
    '0 fields have “{count|a|b}”',
    '1 field has “{count|a|b}”',
    '2 fields have “{count|a|b}”',
    '1 field has “{count|a|b}”',
    '12 fields have “{count|a|b}”',
  ])
})

/** Parameters that are no numbers: of `{field} stands` nothing follows. */
const worded: readonly string[] = ['field', 'name', 'owner', 'command']

test('no English sentence says of one what it says of several', () => {
  const plural =
    /\b1 (?:(?:more|kept|open|names?) )?(?!is\b|was\b|has\b|differs\b|says\b)\w+s\b|\b1 \w+ (?:are|were|have)\b|\(s\)/u
  const ones = ([way, text]: readonly [string, string]) => {
    const params = namesIn(text).map((name) => [name, worded.includes(name) ? 'x' : 1] as const)
    return [way, withParams(text, Object.fromEntries(params))] as const
  }
  expect(texts.en.map(ones).filter(([, text]) => plural.test(text))).toEqual([])
})

test('help fits a terminal of 100 columns', () => {
  const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu
  const long = Object.values(commandLineTexts)
    .flatMap(({ help, commands }) => [help, ...Object.values(commands)])
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.length + (line.match(wide)?.length ?? 0) > 100)
  expect(long).toEqual([])
})

test('what stands in a parameter is never taken for a parameter', () => {
  expect(withParams('{path}: {reason}', { path: '{reason}$&', reason: 'x' })).toBe('{reason}$&: x')
})

test('a reason quotes the words that decided it, where there are any', () => {
  expect([
    reasonSentence({ code: 'unit-after', cue: '人' }, 'zh-CN'),
    reasonSentence({ code: 'unit-after', cue: '人' }, 'en'),
    reasonSentence({ code: 'single', cue: '' }, 'en'),
  ]).toEqual(['后面是计量单位：“人”', 'a unit follows: “人”', 'it is the only place'])
})
