/** The places of a form in a line or cell as runs: what each takes follows from its label or, where it has a unit behind it, from its line. */
import type { FormPlace } from '../model.ts'
import { because } from '../reasons.ts'
import { meets } from '../spans.ts'
import { type Blank, type FormLine, floorBefore } from './blanks/blank.ts'
import { blanksIn } from './blanks/line.ts'
import { classify, contextOf } from './classify.ts'
import { columnOf } from './columns.ts'
import type { DetectedRun } from './detected-run.ts'
import { surroundings } from './ids.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import type { Mask } from './scan.ts'
import { type Verdict, verdict } from './verdict.ts'

/** The runs of masks, with the blanks among them; where both see something, the form does. */
export function withBlanks(
  runs: readonly DetectedRun[],
  line: FormLine,
  places: readonly FormPlace[],
): readonly DetectedRun[] {
  const blanks = blanksIn(line, places).map((blank) => runOf(line, blank))
  if (blanks.length === 0) return runs
  const own = runs.filter((run) => !meets(blanks, run))
  return own.length === 0 ? blanks : [...own, ...blanks].toSorted((a, b) => a.start - b.start)
}

function runOf(line: FormLine, found: Blank): DetectedRun {
  const { text } = line
  const { start, end, code } = found
  const verdict = verdictOf(line, found)
  // What its line says of a figure or a person names it better than the words around.
  const label = found.label === '' && verdict.weight === 0 ? wordsAround(line, found) : found.label
  const hidden = { left: start, right: end, count: end - start, verdict, blank: { ...found, label } }
  return { start, end, reason: because(code, label), hidden, key: surroundings(text, start, end) }
}

function verdictOf({ text, from, to }: FormLine, { start, end, code, label }: Blank): Verdict {
  if (code === 'blank-date') return verdict('date', code, label)
  if (code === 'choice') return verdict('text', code, label)
  const inLine = ofNobody(classify(contextOf(text, from, to, maskAt(start, end), null, null)))
  // 签名：____日期：: what stands behind is the next label, and no unit.
  if (inLine.unit !== null && !opensLabel.test(text.slice(end, Math.min(to, end + 16)))) return inLine
  const asked = label === '' ? null : ofLabel(label)
  if (asked && asked.weight > 0) return asked
  return inLine.weight > 0 && inLine.unit === null ? inLine : verdict('text', code, label, 0)
}

function wordsAround({ text, from, to, beside, isCell }: FormLine, { start, end }: Blank): string {
  if (isCell && beside !== '') return beside
  const phrase = phraseBefore(text, start, floorBefore(text, from, start))
  return phrase.length > 1 ? phrase : phraseAfter(text.slice(0, to), end)
}

const opensLabel = /^[\s\p{Script=Han}]{1,12}[：:]/u

const labelled = new Map<string, Verdict>()
const mostKnown = 2000

function ofLabel(label: string): Verdict {
  const known = labelled.get(label)
  if (known) return known
  if (labelled.size >= mostKnown) labelled.clear()
  const column = { ...columnOf(label, 1), isLabel: true }
  const found = ofNobody(classify(contextOf('**', 0, 2, maskAt(0, 2), null, column)))
  labelled.set(label, found)
  return found
}

const ofNobody = (found: Verdict): Verdict => ({ ...found, entity: null })

function maskAt(start: number, end: number): Mask {
  const count = end - start
  return { start, end, count, head: count, tail: count, stars: false, groups: 1 }
}
