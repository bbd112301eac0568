import { levelOf } from '../language/levels.ts'
import type { Finding, Placeholder } from '../model.ts'
import { type Place, type Reading, valueFinding } from './subject.ts'

/** Names that are none, that name another level than their field, or that stand in two fields. */
export function nameValues(reading: Reading): readonly Finding[] {
  const seen = new Set<string>()
  const firsts = reading.filled.filter(({ placeholder: { kind, field } }) => {
    const isFirst = (kind === 'name' || kind === 'person') && !seen.has(field)
    if (isFirst) seen.add(field)
    return isFirst
  })
  return [...firsts.flatMap((place) => noName(place) ?? missingLevel(reading, place) ?? []), ...twice(reading, firsts)]
}

function noName(place: Place): Finding | null {
  const value = place.text.trim()
  const isNone =
    place.placeholder.kind === 'person'
      ? /[\d０-９*＊，。；]/u.test(value)
      : /^[\d０-９.．,，%％]*$|[*＊，。；]/u.test(value)
  return isNone ? valueFinding('not-a-name', place, value) : null
}

/** A bare mask before an institution means the report's own unit: what the text calls itself (全县) is the level its name must have. */
function missingLevel({ fieldOf }: Reading, place: Place): Finding | null {
  const field = fieldOf.get(place.piece.field)
  const wanted = /^(?<level>[省市县区镇乡村])名/u.exec(field?.label ?? '')?.groups?.level
  const own = levelOf(place.text)
  return wanted && own && own.length === 1 && own !== wanted
    ? valueFinding('level-missing', place, place.text, wanted)
    : null
}

function twice({ fieldOf }: Reading, firsts: readonly Place[]): readonly Finding[] {
  const byValue = new Map<string, Place>()
  return firsts.flatMap((place) => {
    const key = `${place.placeholder.kind}:${place.text}`
    const other = byValue.get(key)
    if (!other) byValue.set(key, place)
    if (!other || showsOther(other.placeholder, place.placeholder)) return []
    return [valueFinding('same-name', place, place.text, fieldOf.get(other.piece.field)?.label ?? '')]
  })
}

/** Beside different visible parts one value makes two names: 王* and 李*. */
function showsOther(a: Placeholder, b: Placeholder): boolean {
  return a.shape !== b.shape || a.kind === 'person'
}
