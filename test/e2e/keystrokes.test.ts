import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { decideByKeys, type Wanted } from './by-keys.ts'
import { openReport } from './report.ts'

const sample = (ending: string) =>
  readFileSync(resolve(import.meta.dirname, `../../templates/samples/new-year-message.${ending}`), 'utf8')

test('a message of 60 places is decided by keys alone: a key for each field and one more for each that is kept, besides the values', async () => {
  const wanted: Wanted = JSON.parse(sample('values.json'))
  const { page } = await openReport(sample('txt'), {}, '贺词.txt')
  expect(await decideByKeys(page, wanted, 200)).toEqual({ keys: 54, total: 60 })
})
