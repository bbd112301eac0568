import type { Finding } from '../model.ts'
import { type Reading, valueFinding } from './subject.ts'

/** Characters without width, and those that turn the direction of writing (Unicode, 23.2 and UAX 9): a value that shows as another. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/** Values that hold what nobody sees: they look right, are not found by who searches for them, and may read as another value. */
export function invisibleCharacters({ filled }: Reading): readonly Finding[] {
  return filled.flatMap((place) => {
    const better = place.text.replaceAll(invisible, '')
    return better === place.text ? [] : [valueFinding('invisible-character', place, place.text, better, better)]
  })
}
