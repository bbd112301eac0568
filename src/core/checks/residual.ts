import { changeOf, type Edit } from '../change.ts'
import type { FindingCode } from '../findings.ts'
import { isIdCard } from '../identifiers/checksums.ts'
import { inClearCodes } from '../identifiers/in-clear.ts'
import { type Identifier, identifierSteps } from '../identifiers.ts'
import type { NumberKind } from '../language/numbers.ts'
import { lookOf, type MaskLook, maskFor } from '../mask-look.ts'
import type { Finding, Span, Step } from '../model.ts'
import { occurrencesOf } from '../occurrences.ts'
import { meets } from '../spans.ts'
import { finding, type Reading } from './subject.ts'

/** What was left in the clear in a report that masks its like; each can be masked at all its places with one key. */
export function* residualIdentifiers(reading: Reading): Generator<void, readonly Finding[]> {
  const { placeholders, pieces } = reading.resolved
  if (placeholders.length === 0) return []
  // A value that stands in the clear is `elsewhere`'s to tell.
  const values = new Set([...reading.decisions.values()].map((decision) => decision.state !== 'open' && decision.value))
  const clear = new Map<string, Identifier>()
  for (const found of yield* identifierSteps(reading.text, reading.errorsOnly ? holdsErrors : null))
    if (!clear.has(found.text) && !values.has(found.text) && !meets(pieces, found)) clear.set(found.text, found)
  if (clear.size === 0) return []
  const hidesNames = reading.places.some(
    ({ piece, placeholder }) => piece.state !== 'filled' && placeholder.kind === 'name',
  )
  const look = lookOf(placeholders, reading.decisions)
  const places = occurrencesOf(reading.report, [...clear.keys()])
  const doubtful = [...clear.values()].filter(isFalseIdCard)
  const inClear = [...clear.values()].map((found) =>
    finding(codeOf(found, hidesNames), found, {
      cue: found.text,
      fix: maskAll(reading, found, places.get(found.text) ?? [], look),
    }),
  )
  return [
    ...inClear,
    ...doubtful.map((found) =>
      finding('number-false', found, { cue: found.text, want: 'idCard' satisfies NumberKind }),
    ),
  ]
}

/** It is somebody's all the same, and besides its check character says that a digit is wrong. */
function isFalseIdCard({ kind, text, reason }: Identifier): boolean {
  const plain = text.replaceAll(/[ -]/gu, '').toUpperCase()
  return kind === 'id-card' && reason.code === 'number-labelled' && /^\d{17}[\dX]$/u.test(plain) && !isIdCard(plain)
}

/** What is an error when it stands in the clear, an identity or a bank card, has so many digits. */
const holdsErrors = /\d(?:[ -]?\d){6}|[A-Z]\d{6}/

/** A place tells the county only as long as the county is hidden. */
function codeOf({ kind }: Identifier, hidesNames: boolean): FindingCode {
  return kind === 'place' && !hidesNames ? 'place-named' : inClearCodes[kind]
}

function maskAll({ resolved }: Reading, found: Identifier, places: readonly Span[], look: MaskLook): Step | null {
  const [from, to] = [found.hidden.start - found.start, found.hidden.end - found.start]
  const mask = maskFor(found.text.slice(from, to), look)
  const edits = places
    .filter((place) => !meets(resolved.placeholders, place))
    .map(({ start }): Edit => ({ start: start + from, end: start + to, text: mask }))
  return edits.length > 0 ? { type: 'mask', change: edits } : null
}

/** The fixes of several findings as one step, so that all of a kind are masked with one key; null where none is mended by a mask. */
export function joinedFix(findings: readonly Finding[], length: number): Step | null {
  const edits = findings.flatMap(({ fix }) => (fix?.type === 'mask' ? fix.change : []))
  const sorted = edits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  const apart = sorted.filter((edit) => {
    const isApart = edit.start >= end
    if (isApart) end = edit.end
    return isApart
  })
  return apart.length > 0 ? { type: 'mask', change: changeOf(apart, length) } : null
}
