/** Lines of a form among which a question may have its boxes, or the lines for its answer, below it. */
import { everyBox } from '../language/option-words.ts'
import type { CellPlace, FormPlace, Span } from '../model.ts'
import type { Blank, FormLine } from './blanks/blank.ts'
import { choicesBelow } from './blanks/choices.ts'
import { askedBelow, goesOnBelow, isLineToWriteOn, isOptionLine } from './option-lines.ts'

/** Of a cell that goes on below itself; a longer one is no question. */
const mostRows = 60

/** Each line, with its boxes where others belong to them. `beside` asks where no line does. */
export function choiceLines(
  text: string,
  spans: readonly Span[],
  beside: string,
  places: readonly FormPlace[],
): readonly FormLine[] {
  const lines = spans.map(({ start, end }): FormLine => ({ text, from: start, to: end, beside: '', isCell: false }))
  const controls = new Map(places.filter(({ kind }) => kind === 'box').map((place) => [place.start, place]))
  const made = [...lines]
  for (let first = 0; first < lines.length; ) {
    let end = first
    while (end < lines.length && isOptionLine(textOf(lines[end]))) end++
    if (end - first > 1) {
      const above = first > 0 ? textOf(lines[first - 1]) : ''
      const own = lines.slice(first, end)
      const choices = choicesBelow(above === '' ? beside : above, own, controls)
      for (const [index, line] of own.entries()) made[first + index] = { ...line, choices: within(choices, line) }
      const asking = first > 0 ? lines[first - 1] : undefined
      if (asking) made[first - 1] = { ...asking, asksBelow: true }
    }
    first = Math.max(first + 1, end)
  }
  return made
}

/** What is asked above lines to write on is what they are for, and no blank of its own. */
export function withLinesBelow(lines: readonly FormLine[], places: readonly FormPlace[]): readonly FormLine[] {
  const isFree = lines.map((line) => isLineToWriteOn(textOf(line), placesIn(line, places)))
  if (!isFree.includes(true)) return lines
  let asked = ''
  return lines.map((line, index) => {
    if (isFree[index] === true) return asked === '' ? line : { ...line, beside: asked }
    const said = isFree[index + 1] === true ? askedBelow(textOf(line)) : ''
    asked = said === '' ? goesOnBelow(textOf(line)) : said
    return said === '' ? line : { ...line, asksBelow: true }
  })
}

function placesIn({ from, to }: FormLine, places: readonly FormPlace[]): readonly FormPlace[] {
  return places.flatMap((place) =>
    place.start >= from && place.end <= to ? [{ ...place, start: place.start - from, end: place.end - from }] : [],
  )
}

/** By line of a table in a Word document, those of its cells that hold a question with boxes below each other. */
export function choicesInCells(
  text: string,
  cells: readonly CellPlace[],
  lines: readonly Span[],
  labels: ReadonlyMap<number, { readonly label: string }>,
  places: readonly FormPlace[],
): ReadonlyMap<number, Pick<FormLine, 'choices' | 'asksBelow'>> {
  const found = new Map<number, FormLine>()
  const hasBoxes = lines.map(({ start, end }) => isOptionLine(text.slice(start, end)))
  if (!hasBoxes.includes(true)) return found
  const byCell = new Map<string, number[]>()
  for (const { table, row, column, line } of cells) push(byCell, `${table} ${row} ${column}`, line)
  const oneBelowOther = besideOne(cells, (line) => {
    const { start, end } = lines[line] ?? { start: 0, end: 0 }
    return hasBoxes[line] === true && text.slice(start, end).match(everyBox)?.length === 1
  })
  for (const own of [...byCell.values(), ...oneBelowOther]) {
    if (own.length < 2 || !own.some((line) => hasBoxes[line])) continue
    const spans = own.map((line) => lines[line] ?? { start: 0, end: 0 })
    const beside = labels.get(own[0] ?? 0)?.label ?? ''
    for (const [index, line] of choiceLines(text, spans, beside, places).entries()) found.set(own[index] ?? 0, line)
  }
  return found
}

/** The lines of cells that stand below each other beside one cell, where each is a box and what it stands for. */
function besideOne(cells: readonly CellPlace[], isBox: (line: number) => boolean): readonly (readonly number[])[] {
  const beside = new Map<string, string>()
  for (const { table, row, column, rows, columns } of cells)
    for (let at = row; rows > 1 && at < row + rows && at < row + mostRows; at++)
      beside.set(`${table} ${at} ${column + columns}`, `${table} ${row} ${column}`)
  const groups = new Map<string, number[]>()
  const broken = new Set<string>()
  for (const { table, row, column, line } of cells) {
    const head = beside.get(`${table} ${row} ${column}`)
    if (head === undefined) continue
    if (isBox(line)) push(groups, head, line)
    else broken.add(head)
  }
  return [...groups].flatMap(([head, lines]) => (broken.has(head) ? [] : [lines]))
}

function push<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const own = groups.get(key)
  if (own) own.push(one)
  else groups.set(key, [one])
}

function textOf(line: FormLine | undefined): string {
  return line ? line.text.slice(line.from, line.to) : ''
}

function within(choices: readonly Blank[], { from, to }: FormLine): readonly Blank[] {
  return choices.filter(({ start }) => start >= from && start < to)
}
