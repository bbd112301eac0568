import { expect, test } from 'vitest'
import { messageCodes } from '../../src/core/codes.ts'
import { commandLineTexts } from '../../src/messages/command-line.ts'
import { sentences as en } from '../../src/messages/en/messages.ts'
import { reasonSentence } from '../../src/messages/reason.ts'
import { withParams } from '../../src/messages/sentence.ts'
import { sentences as zh } from '../../src/messages/zh-cn/messages.ts'

const namesIn = (template: string) => [...new Set(template.match(/(?<=\{)\w+(?=\})/gu) ?? [])].toSorted()

test('a sentence is filled with parameters of its code and no others', () => {
  const wrong = Object.entries(messageCodes).flatMap(([code, names]) =>
    [zh, en].flatMap((table) => {
      const unknown = namesIn(table[code as keyof typeof messageCodes]).filter(
        (name) => !names.some((one) => one === name),
      )
      return unknown.length > 0 ? [{ code, unknown }] : []
    }),
  )
  expect(wrong).toEqual([])
})

test('both languages name the same things in a sentence', () => {
  const differing = Object.keys(messageCodes).filter((code) => {
    const [chinese, english] = [zh[code as keyof typeof messageCodes], en[code as keyof typeof messageCodes]]
    return namesIn(chinese).join() !== namesIn(english).join()
  })
  expect(differing).toEqual([])
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
