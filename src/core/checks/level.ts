import { levelAfter, levelOf, officeAfter } from '../language/levels.ts'
import type { Finding } from '../model.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { type Reading, valueFinding } from './subject.ts'

/** Words that are repeated at a seam are never shorter than this, in UTF-16 units; a level is found by itself. */
const leastRepeated = 2
const seam = 12

/** Names of places whose level contradicts what stands after them, or stands there twice: 旬河县 before 县, 江城市 before 县. */
export function nameLevels(reading: Reading): readonly Finding[] {
  return reading.filled.flatMap((place) => {
    const { kind } = place.placeholder
    if (kind === 'person') return repeated(reading, place) ?? []
    return kind === 'name' ? (repeated(reading, place) ?? level(reading, place) ?? []) : []
  })
}

function level({ text }: Reading, place: ShownPlace): Finding | null {
  const words = text.slice(place.piece.end, place.piece.end + seam)
  const own = levelOf(place.text)
  const office = officeAfter(words)
  if (own !== null && office !== null && own !== office) return valueFinding('level-other', place, place.text, office)
  const after = levelAfter(words)
  if (after === null) return null
  if (place.text.endsWith(after) && place.text !== after)
    return valueFinding('level-twice', place, place.text, after, place.text.slice(0, -after.length))
  return own === null ? null : valueFinding('level-other', place, place.text, after)
}

/** 旬河县教育局 before 教育局, 赵小月同学 before 同学, 刘志强局长 after 局长. */
function repeated({ text }: Reading, place: ShownPlace): Finding | null {
  const after = text.slice(place.piece.end, place.piece.end + seam)
  for (let length = Math.min(after.length, place.text.length - 1); length >= leastRepeated; length--) {
    const words = after.slice(0, length)
    if (place.text.endsWith(words) && /^\p{Script=Han}+$/u.test(words))
      return valueFinding('level-twice', place, place.text, words, place.text.slice(0, -length))
  }
  const title = place.text.slice(-leastRepeated)
  const isAfter = place.text.length > leastRepeated && text.slice(0, place.piece.start).endsWith(title)
  return isAfter ? valueFinding('level-twice', place, place.text, title, place.text.slice(0, -leastRepeated)) : null
}
