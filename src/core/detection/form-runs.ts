/** The places of a form in a line or cell as runs: what each takes follows from its label or, where it has a unit behind it, from its line. */
import { countedAlone, countedOne, personOf, saysNumber } from '../language/form-words.ts'
import type { FormPlace } from '../model.ts'
import { because } from '../reasons.ts'
import { meets } from '../spans.ts'
import { askedWords } from './blanks/asked-words.ts'
import type { Blank, FormLine } from './blanks/blank.ts'
import { blanksIn } from './blanks/line.ts'
import { classify, contextOf } from './classify.ts'
import { columnOf } from './columns.ts'
import type { DetectedRun } from './detected-run.ts'
import { surroundings } from './ids.ts'
import { phraseAfter } from './phrases.ts'
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
  const label = found.label !== '' ? found.label : (besideOf(line, found) ?? wordsOf(line, found, verdict))
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

/** The label of a cell in which no words stand before the blank: 身高 of a cell `____cm`. */
function besideOf({ text, from, beside }: FormLine, { start }: Blank): string | null {
  return beside !== '' && !/[\p{Script=Han}A-Za-z]/u.test(text.slice(from, start)) ? beside : null
}

function wordsOf(line: FormLine, { start, end }: Blank, { weight, unit }: Verdict): string {
  const said = askedWords(line, start)
  if (weight > 0) return unit === null ? '' : countOf(said, unit)
  const behind =
    /^[】］〕\])）]?(?<words>[\p{Script=Han}A-Za-z]*)/u.exec(
      line.text.slice(end, Math.min(line.to, end + reach)).trimStart(),
    )?.groups?.words ?? ''
  if (personOf.test(said)) return `${said}姓名`
  return said.length > 1 ? said : phraseAfter(behind, 0)
}

/** 请假天数 of `请假____天`, 建筑面积（平方米） of `建筑面积____平方米`; empty where no words say what is measured. */
function countOf(said: string, unit: string): string {
  const counted = countedOne[unit]
  if (counted === undefined) return said.length > 1 ? `${said}（${unit}）` : ''
  if (said.length < 2 || countedAlone.test(said)) return counted
  return saysNumber.test(said) ? said : said + counted
}

/** How far behind a blank its name is looked for, in UTF-16 units. */
const reach = 64

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
