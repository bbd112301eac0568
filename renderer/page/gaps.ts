/**
 * The room that office programs leave between Chinese and letters or digits beside it (ISO/IEC 29500-1, 17.3.1.2, 17.3.1.3): an element without words,
 * of which nothing is left where a line ends. What a browser leaves by itself is less, and is forgotten where it divides lines.
 */
import { placeOf, placeSelector } from './places.ts'
import { textNodesIn } from './text-nodes.ts'

const chineseSigns = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const westernSigns = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]`
const chinese = new RegExp(chineseSigns, 'u')
const western = new RegExp(westernSigns, 'u')
const between = new RegExp(`(?<=${chineseSigns})(?=${westernSigns})|(?<=${westernSigns})(?=${chineseSigns})`, 'gu')

const gap = 'gap'
/** On one beside a place: what stands on its other side. */
const besideAttribute = 'data-beside'

/** On a paragraph that has them, and with it on what of it goes on on the next page. */
const doneAttribute = 'data-gaps'

/** For paragraphs that are drawn, each once. Linear in the text. */
export function leaveGaps(page: Element): void {
  for (const paragraph of page.querySelectorAll(`p:not([${doneAttribute}])`)) {
    paragraph.setAttribute(doneAttribute, '')
    leaveIn(paragraph)
  }
}

function leaveIn(paragraph: Element): void {
  let last = ''
  let lastPlace: Element | null = null
  for (const node of textNodesIn(paragraph)) {
    const first = node.data[0]
    if (first === undefined) continue
    const place = placeOf(node)
    if (place && !lastPlace && hasScript(last)) place.before(gapOf(last))
    if (!place && lastPlace && hasScript(first)) lastPlace.after(gapOf(first))
    if (!place && !lastPlace && isBetween(last, first)) node.before(gapOf())
    last = node.data.at(-1) ?? ''
    lastPlace = place
    if (!place) divide(node)
  }
  for (const place of paragraph.querySelectorAll(placeSelector)) showGaps(place, place.textContent ?? '')
}

/** Those beside a place, by what it says now. */
export function showGaps(place: Element, said: string): void {
  showBeside(place.previousSibling, said[0])
  showBeside(place.nextSibling, said.at(-1))
}

function showBeside(beside: Node | null, edge = ''): void {
  const other = beside instanceof HTMLElement ? beside.getAttribute(besideAttribute) : null
  if (!(beside instanceof HTMLElement) || other === null) return
  const isHidden = !isBetween(other, edge)
  if (beside.hidden !== isHidden) beside.hidden = isHidden
}

function hasScript(character: string): boolean {
  return chinese.test(character) || western.test(character)
}

function isBetween(one: string, other: string): boolean {
  return (chinese.test(one) && western.test(other)) || (western.test(one) && chinese.test(other))
}

function divide(node: Text): void {
  const cuts = [...node.data.matchAll(between)].map(({ index }) => index)
  for (const at of cuts.toReversed()) node.splitText(at).before(gapOf())
}

function gapOf(beside?: string): HTMLElement {
  const element = document.createElement('span')
  element.className = gap
  if (beside !== undefined) element.setAttribute(besideAttribute, beside)
  return element
}
