import { expect, test } from 'vitest'
import { hidesIn } from '../../src/core/mask/suggestions.ts'
import { superlinear } from './growth.ts'
import { hostileTexts } from './hostile-texts.ts'

test('what is named in the clear is found in the time of the text, also in lists without an end', async () => {
  const slow: string[] = []
  for (const { name, make } of await hostileTexts(['listed'])) {
    const told = superlinear((size) => {
      const text = make(size)
      return () => {
        hidesIn('')
        hidesIn(text)
      }
    }, 12_500)
    if (told !== null) slow.push(`${name} ${told}`)
  }
  expect(slow).toEqual([])
})
