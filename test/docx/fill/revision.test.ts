import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, changeOf } from '../../../src/core/change.ts'
import { revisionOf } from '../../../src/docx/fill/revision.ts'

test('two changes in one paragraph are two edits, and what stands between them stays', () => {
  expect(revisionOf('江口县培训教师，李同志主讲。', '**县培训教师，*同志主讲。')).toEqual([
    { start: 0, end: 2, text: '**' },
    { start: 8, end: 9, text: '*' },
  ])
})

test('nothing differs between equal paragraphs', () => {
  expect(revisionOf('江口县', '江口县')).toEqual([])
})

test('a revision turns the one into the other', () => {
  const text = fc.array(fc.constantFrom('县', '*', '人', '1'), { maxLength: 12 }).map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyChange(before, changeOf(revisionOf(before, after), before.length))).toBe(after)
    }),
  )
})

test('paragraphs too long to compare closely differ by one edit', () => {
  const before = `甲${'乙'.repeat(2000)}丙`
  expect(revisionOf(before, `丁${'乙'.repeat(2000)}戊`)).toHaveLength(1)
})
