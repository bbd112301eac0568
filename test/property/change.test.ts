import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, type Change, changeOf, differenceBetween, mapPosition } from '../../src/core/change.ts'

const text = fc.string({ unit: fc.constantFrom('*', '县', '1', '𠮷', '\n', 'a'), maxLength: 40 })

/** A text and a change of it: cut points in pairs, so that no two edits overlap. */
const textAndChange = text.chain((before) =>
  fc
    .array(fc.tuple(fc.nat(before.length), text), { maxLength: 8 })
    .map((cuts) => cuts.toSorted(([a], [b]) => a - b))
    .map((cuts) => {
      const edits = cuts.flatMap(([start, inserted], index) =>
        index % 2 === 0 ? [{ start, end: cuts[index + 1]?.[0] ?? start, text: inserted }] : [],
      )
      return { before, change: changeOf(edits, before.length) }
    }),
)

/** The change that takes the changed text back. */
function inverse(change: Change, text: string): Change {
  let shift = 0
  return change.map((edit) => {
    const start = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) }
  })
}

test('a change keeps what is needed to take it back', () => {
  fc.assert(
    fc.property(textAndChange, ({ before, change }) => {
      expect(applyChange(applyChange(before, change), inverse(change, before))).toBe(before)
    }),
  )
})

test('a position outside the edits maps through a change and its inverse back to itself, on the same character', () => {
  fc.assert(
    fc.property(textAndChange, fc.nat(), ({ before, change }, seed) => {
      const position = before.length === 0 ? 0 : seed % before.length
      fc.pre(change.every(({ start, end }) => position < start || position >= end))
      const after = applyChange(before, change)
      const mapped = mapPosition(change, position, 'after')
      expect(after[mapped]).toBe(before[position])
      fc.pre(change.every(({ start }) => start !== position))
      expect(mapPosition(inverse(change, before), mapped, 'after')).toBe(position)
    }),
  )
})

test('mapping keeps positions in order, and before never lies behind after', () => {
  fc.assert(
    fc.property(textAndChange, fc.nat(), fc.nat(), ({ before, change }, a, b) => {
      const [low, high] = [a, b].map((n) => n % (before.length + 1)).toSorted((x, y) => x - y) as [number, number]
      expect(mapPosition(change, low, 'before')).toBeLessThanOrEqual(mapPosition(change, high, 'before'))
      expect(mapPosition(change, low, 'before')).toBeLessThanOrEqual(mapPosition(change, low, 'after'))
    }),
  )
})

test('the difference of two texts turns the one into the other', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(applyChange(a, differenceBetween(a, b))).toBe(b)
    }),
  )
})
