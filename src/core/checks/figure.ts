/** A filled figure as it reads at its place. */

import type { ShownPlace } from '../quantities/place.ts'
import { understoodFigure } from '../values.ts'
import type { Reading } from './subject.ts'

const number = '[\\d０-９][\\d０-９,，.．]*'
/** Numbers in figures or in characters, ranges and ratios of them, with about, nearly, more than before or after. */
const figureForm = new RegExp(
  `^(?:约|近|超|逾|不足|[+\\-－−])?(?:${number}(?:[-—–~～至到:：∶/]${number})*|[零〇○一二两三四五六七八九十百千万亿半几数]+)[多余来几]?(?:万亿|[百千万亿])?[多余]?$`,
  'u',
)

export function isFigureForm(text: string): boolean {
  return figureForm.test(text)
}

/** The value with the visible digits beside it as a number, or null. */
export function numberAt({ text }: Reading, { whole }: ShownPlace): number | null {
  const plain = understoodFigure(text.slice(whole.start, whole.end))
  return plain === null ? null : Number(plain)
}

/** What is written after the place, and the report's words before it in the same clause. */
export function afterPlace({ text }: Reading, { whole }: ShownPlace, length = 12): string {
  return text.slice(whole.end, whole.end + length)
}

export function beforePlace({ text }: Reading, { whole }: ShownPlace, length = 24): string {
  const before = text.slice(Math.max(0, whole.start - length), whole.start)
  return before.slice(Math.max(...[...'，。；、：\n'].map((mark) => before.lastIndexOf(mark))) + 1)
}
