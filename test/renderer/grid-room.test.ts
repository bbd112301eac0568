import { expect, test } from 'vitest'
import { characterOf, restOf } from '../../renderer/page/grid-room.ts'

// As LibreOffice reads them, in twentieths of a point.
test.each([
  ['the official layout has characters a little nearer together than they are wide', 'linesAndChars', 16, -848, 315],
  ['a whole point more is kept', 'linesAndChars', 16, 6300, 350],
  ['and one less as well', 'snapToChars', 16, -6300, 289],
  ['none wider stand as they are', 'linesAndChars', 10.5, 0, 210],
  ['where no distance is said there is no character', 'linesAndChars', 16, null, null],
  ['nor in a grid of lines alone', 'lines', 16, -848, null],
])('%s', (_, type, size, space, character) => {
  expect(characterOf(type, size, space)).toBe(character)
})

test.each([
  ['twenty-eight characters stand in the middle of the official line', 8845, 315, { before: 12, behind: 13 }],
  ['what holds whole ones has no rest', 8820, 315, { before: 0, behind: 0 }],
  ['what holds none stays as it is', 300, 315, { before: 0, behind: 0 }],
  ['and so does what is nothing', 8845, 0, { before: 0, behind: 0 }],
])('%s', (_, length, one, rest) => {
  expect(restOf(length, one)).toEqual(rest)
})
