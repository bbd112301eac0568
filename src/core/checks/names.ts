import { levelOf } from '../language/levels.ts'
import { groupHeads, surnames } from '../language/people.ts'
import type { Field, Finding } from '../model.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { finding, type Reading, valueFinding } from './subject.ts'

const names = new Set(surnames)

/** Names that are none, that have another surname than stands before them or name another level than their field, or that stand in two fields. */
export function nameValues(reading: Reading): readonly Finding[] {
  const seen = new Set<string>()
  const firsts = reading.filled.filter(({ placeholder: { kind, field } }) => {
    const isFirst = (kind === 'name' || kind === 'person') && !seen.has(field)
    if (isFirst) seen.add(field)
    return isFirst
  })
  return [
    ...firsts.flatMap((place) => noName(place) ?? otherSurname(place) ?? otherLevel(reading, place) ?? []),
    ...twice(reading, firsts),
  ]
}

function noName(place: ShownPlace): Finding | null {
  const value = place.text.trim()
  const isNone =
    /^[\p{P}\p{S}\s]+$/u.test(value) ||
    (place.placeholder.kind === 'person'
      ? /[\d０-９*＊，。；]/u.test(value)
      : /^[\d０-９.．,，%％]*$|[*＊，。；]/u.test(value))
  if (!isNone) return null
  // 由****增至****: what the learnt judge took for a name is a number where one was typed, and so is what stands below 学生.
  const { code, cue } = place.placeholder.reason
  if ((code === 'learnt' || (code === 'column-word' && groupHeads.test(cue))) && /^[\d.]+$/u.test(value)) return null
  return finding('not-a-name', place.piece, { cue: value, place })
}

/** 张** filled with 李建国 reads 张李建国. */
function otherSurname(place: ShownPlace): Finding | null {
  const { text, kind, reason } = place.placeholder
  const isLonger = kind === 'person' && reason.code === 'surname-before' && place.text.length > text.length
  return isLonger && names.has(place.text.slice(0, 1))
    ? valueFinding('visible-differs', place, place.text, reason.cue)
    : null
}

/** A bare mask before an institution means the report's own unit: what the text calls itself (全县) is the level its name must have. */
function otherLevel({ fieldOf }: Reading, place: ShownPlace): Finding | null {
  const field = fieldOf.get(place.piece.field)
  const wanted = levelWanted(field)
  const own = levelOf(place.text)
  return wanted && own && own.length === 1 && own !== wanted
    ? valueFinding('level-differs', place, place.text, wanted)
    : null
}

/** Places of two levels do not share a name. */
function twice({ fieldOf }: Reading, firsts: readonly ShownPlace[]): readonly Finding[] {
  const byValue = new Map<string, ShownPlace>()
  return firsts.flatMap((place) => {
    const wanted = levelWanted(fieldOf.get(place.piece.field))
    // A town often has the name of its county.
    if (wanted === undefined || !'省市县区'.includes(wanted)) return []
    const other = byValue.get(place.text)
    if (!other) byValue.set(place.text, place)
    const label = fieldOf.get(other?.piece.field ?? '')?.label ?? ''
    return other && levelWanted(fieldOf.get(other.piece.field)) !== wanted
      ? [valueFinding('same-name', place, place.text, label)]
      : []
  })
}

function levelWanted(field: Field | undefined): string | undefined {
  return /^(?<level>[省市县区州盟旗镇乡村])名/u.exec(field?.label ?? '')?.groups?.level
}
