import { expect, test } from 'vitest'
import { newWord } from '../../src/app/old-word.ts'
import type { TaskControl } from '../../src/app/task-control.ts'
import { ok } from '../../src/core/result.ts'
import type { OfficeConverter } from '../../src/files/office.ts'
import { compound, oldWord } from '../files/fake-office.ts'

const made = Buffer.from('PK')

/** What came of it, and in which order who was asked. */
async function opened(bytes: Uint8Array, office: OfficeConverter | null, work: TaskControl = {}) {
  const told: string[] = []
  const find = async () => {
    told.push('find')
    if (!office) return null
    return (...given: Parameters<OfficeConverter>) => {
      told.push('convert')
      return office(...given)
    }
  }
  const result = await newWord(bytes, '旧.doc', { ...work, progress: (step) => told.push(`said: ${step}`) }, find)
  return { result, told }
}

const office: OfficeConverter = async () => ok(made)

test('an old document is converted, which is said before and after', async () => {
  expect(await opened(oldWord, office)).toEqual({
    result: ok(made, [{ code: 'office-converted', severity: 'warning', params: { path: '旧.doc' } }]),
    told: ['find', 'said: convert', 'convert'],
  })
})

test('where there is no office an old document stays what it is, for its reader to say what to do', async () => {
  expect(await opened(oldWord, null)).toEqual({ result: ok(oldWord), told: ['find'] })
})

test.each([
  [
    'a .docx with a password, which comes in the same container',
    Buffer.concat([oldWord, compound('EncryptedPackage')]),
  ],
  ['a sheet, which does too', compound('Workbook')],
  ['any other file', made],
])('no office is asked for %s', async (_what, bytes) => {
  expect(await opened(bytes, office)).toEqual({ result: ok(bytes), told: [] })
})

test('nothing is converted for work that was stopped before', async () => {
  const { result, told } = await opened(oldWord, office, { signal: AbortSignal.abort() })
  expect([result.messages.map(({ code }) => code), told]).toEqual([['cancelled'], ['find']])
})
