import * as v from 'valibot'
import { expect, test } from 'vitest'
import { defaultSettings, inputs, Settings } from '../../src/app/contract.ts'
import { copies } from '../../src/core/copies.ts'
import { maskStyles } from '../../src/core/model.ts'
import { maskLooks, widestMask } from '../../src/core/resolve.ts'

const isSetting = (change: Partial<Readonly<Record<keyof Settings, unknown>>>) =>
  v.is(Settings, { ...defaultSettings, ...change })

test.each([
  [1, true],
  [widestMask, true],
  [null, true],
  [0, false],
  [widestMask + 1, false],
  [1.5, false],
])('a mask of %s characters is taken: %s', (maskWidth, isTaken) => {
  const options = { copy: 'final', layout: 'plain', maskAs: 'bars', maskWidth, allowOpen: false, allowFindings: false }
  const preview = { document: 'a'.repeat(16), project: '', options, task: 'a' }
  expect([isSetting({ maskWidth }), v.is(inputs.preview, preview)]).toEqual([isTaken, isTaken])
})

test('every style, look and copy of the core is one of the contract, and nothing else is', () => {
  const copyOf = (copy: string) =>
    v.is(inputs.preview.entries.options, {
      copy,
      layout: 'plain',
      maskAs: 'same',
      maskWidth: null,
      allowOpen: false,
      allowFindings: false,
    })
  expect([isSetting({ masks: maskStyles }), isSetting({ masks: [] }), isSetting({ masks: ['bars'] })]).toEqual([
    true,
    false,
    false,
  ])
  expect([...maskLooks.map((maskAs) => isSetting({ maskAs })), isSetting({ maskAs: 'stars' })]).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect([...copies.map(copyOf), copyOf('draft')]).toEqual([true, true, true, false])
})
