/**
 * The room that office programs leave between Chinese and letters or digits beside it (ISO/IEC 29500-1, 17.3.1.2, 17.3.1.3): an element without words,
 * of which nothing is left where a line ends. What a browser leaves by itself is less, and is forgotten where it divides lines. Before any other
 * sign there is no such room; but where characters are set closer or wider, the last of one script is not.
 */
import { noteChinese, showDivided } from './dividing.ts'
import { mayEndBetween, opening } from './line-ends.ts'
import { placeOf, placeSelector } from './places.ts'
import { textNodesIn } from './text-nodes.ts'
import { wideMark } from './wide-marks.ts'

const letter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u
const wideSigns = String.raw`[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]`
const narrowSigns = String.raw`[!-~\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]`
const wide = new RegExp(wideSigns, 'u')
const narrow = new RegExp(narrowSigns, 'u')
const between = new RegExp(`(?<=${wideSigns})(?=${narrowSigns})|(?<=${narrowSigns})(?=${wideSigns})`, 'gu')

/** Room, and a line may end there; none, and one may; none, and none may. */
type Gap = 'gap' | 'joint' | 'tie'
/** On one beside a place: what stands on its other side. */
const besideAttribute = 'data-beside'

/** On a paragraph that has them, and with it on what of it goes on on the next page. */
const doneAttribute = 'data-gaps'

/** For paragraphs that are drawn, each once; `isSpaced` where characters may be set closer or wider. Linear in the text. */
export function leaveGaps(page: Element, isSpaced: boolean): void {
  for (const paragraph of page.querySelectorAll(`p:not([${doneAttribute}])`)) {
    paragraph.setAttribute(doneAttribute, '')
    leaveIn(paragraph, isSpaced)
  }
}

function leaveIn(paragraph: Element, isSpaced: boolean): void {
  const hasRoom = (sign: string) => hasScript(sign) || (isSpaced && (wide.test(sign) || narrow.test(sign)))
  let last = ''
  let lastPlace: Element | null = null
  let isChinese: boolean | null = null
  const unsaid: Element[] = []
  for (const node of textNodesIn(paragraph)) {
    if (node.data === '') continue
    const place = placeOf(node)
    const first = edgeOf(node, node.data[0])
    if (place && !lastPlace && hasRoom(last)) place.before(gapOf('gap', last))
    if (!place && lastPlace && hasRoom(first)) lastPlace.after(gapOf('gap', first))
    const gap = place || lastPlace ? null : gapBetween(last, first)
    if (gap === 'gap' || (gap && isSpaced)) node.before(gapOf(gap))
    last = edgeOf(node, node.data.at(-1))
    lastPlace = place
    if (place && isChinese === null) unsaid.push(place)
    else if (place) noteChinese(place, isChinese === true)
    isChinese = isChineseAfter(node.data, isChinese)
    if (isChinese !== null) for (const each of unsaid.splice(0)) noteChinese(each, isChinese)
    if (!place) divide(node, isSpaced)
  }
  for (const place of paragraph.querySelectorAll(placeSelector)) showGaps(place, place.textContent ?? '')
}

/** Those beside a place, by what it says now, and whether it may be divided. */
export function showGaps(place: Element, said: string): void {
  const [before, after] = [besideOf(place.previousSibling), besideOf(place.nextSibling)]
  if (before) showBeside(before.element, gapBetween(before.other, said[0] ?? ''))
  if (after) showBeside(after.element, gapBetween(said.at(-1) ?? '', after.other))
  showDivided(place, said)
}

function besideOf(beside: Node | null): { readonly element: HTMLElement; readonly other: string } | null {
  const other = beside instanceof HTMLElement ? beside.getAttribute(besideAttribute) : null
  return beside instanceof HTMLElement && other !== null ? { element: beside, other } : null
}

function showBeside(beside: HTMLElement, gap: Gap | null): void {
  if (beside.hidden !== (gap === null)) beside.hidden = gap === null
  if (gap !== null && beside.className !== gap) beside.className = gap
}

function hasScript(sign: string): boolean {
  return letter.test(sign) || latin.test(sign)
}

function gapBetween(one: string, other: string): Gap | null {
  const isBetween = (wide.test(one) && narrow.test(other)) || (narrow.test(one) && wide.test(other))
  if (!isBetween) return null
  if (hasScript(one) && hasScript(other)) return 'gap'
  return mayEndBetween(one, other) ? 'joint' : 'tie'
}

/** A mark that both scripts have is one of Chinese where it is as wide. */
function edgeOf(node: Text, sign = ''): string {
  if (!node.parentElement?.classList.contains(wideMark)) return sign
  return opening.test(sign) ? '《' : '》'
}

/** By the last letter or digit; null where there was none yet. */
function isChineseAfter(text: string, before: boolean | null): boolean | null {
  for (const sign of Array.from(text).reverse()) if (hasScript(sign)) return letter.test(sign)
  return before
}

function divide(node: Text, isSpaced: boolean): void {
  const { data } = node
  const cuts = [...data.matchAll(between)].map(({ index }) => index)
  for (const at of cuts.toReversed()) {
    const gap = gapBetween(data[at - 1] ?? '', data[at] ?? '')
    if (gap === 'gap' || (gap && isSpaced)) node.splitText(at).before(gapOf(gap))
  }
}

function gapOf(gap: Gap, beside?: string): HTMLElement {
  const element = document.createElement('span')
  element.className = gap
  if (beside !== undefined) element.setAttribute(besideAttribute, beside)
  return element
}
