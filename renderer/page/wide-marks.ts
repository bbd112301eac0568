/**
 * Marks that Chinese and Latin have both, as wide as a character where they stand in Chinese: a list of fonts asks its Latin one first, which has
 * them narrow, and office programs the font for Chinese.
 */

import { placeOf } from './places.ts'
import { textNodesIn } from './text-nodes.ts'

export const wideMark = 'wide-mark'

const shared = /[‘’“”—…·]+/gu
const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u
const strong =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/gu

/** Puts them into elements of their own, in what is drawn and stands in no window yet. Linear in the text. */
export function markWide(nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue
    for (const paragraph of node.querySelectorAll('p'))
      if (paragraph.textContent?.search(shared) !== -1) markIn(paragraph)
  }
}

function markIn(paragraph: Element): void {
  let isChinese = chinese.test(paragraph.textContent?.match(strong)?.[0] ?? '')
  for (const node of textNodesIn(paragraph)) {
    const parts: Node[] = []
    let from = 0
    for (const { 0: said, index } of node.data.matchAll(shared)) {
      const before = node.data.slice(from, index)
      isChinese = afterwards(before, isChinese)
      if (!isChinese || placeOf(node)) continue
      const span = document.createElement('span')
      span.className = wideMark
      span.textContent = said
      parts.push(document.createTextNode(before), span)
      from = index + said.length
    }
    const rest = node.data.slice(from)
    isChinese = afterwards(rest, isChinese)
    if (parts.length > 0) node.replaceWith(...parts, ...(rest === '' ? [] : [document.createTextNode(rest)]))
  }
}

/** By the last character that is of one script alone. */
function afterwards(text: string, before: boolean): boolean {
  const last = text.match(strong)?.at(-1)
  return last === undefined ? before : chinese.test(last)
}

/** Of a list of fonts the last, which a document names for Chinese, and what a computer may have instead. */
export function wideFonts(list: string): string {
  const fonts = list.match(/"[^"]*"|'[^']*'|[^,]+/gu) ?? []
  return [fonts.at(-1)?.trim(), ...anyChinese].join(', ')
}

/** Where a computer has none of them: the system's own for Chinese. */
const anyChinese = ['SimSun', 'Songti SC', '"Noto Serif CJK SC"', '"Noto Sans CJK SC"', '"Source Han Serif SC"']
