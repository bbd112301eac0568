/** Reports for laws about structure: texts made of what structure is made of, and which stretches of them are values. */
import fc from 'fast-check'
import type { ResolvedText } from '../../src/core/blocks.ts'
import type { Format } from '../../src/core/model.ts'

/** Texts made of what structure is made of, and of any characters at all. */
const scraps = [
  '**',
  '*',
  '_',
  '|',
  '| - |\n',
  '#',
  '# ',
  '- ',
  '1. ',
  '一、',
  '（一）',
  '```\n',
  '\n',
  '\r\n',
  '　',
  '。',
  '：',
  '附件：',
  '附件1\n',
  '2025年1月2日',
  '\\',
  '<br>',
  '[a](b)',
  '`',
  '抄送：',
  '印发',
  '县文件\n',
  '人民政府',
]
export const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...scraps),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))
export const format = fc.constantFrom<Format>('text', 'markdown', 'docx')
export const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 8 })

/** Every second stretch between the cuts is a value. */
export function resolved(text: string, cuts: readonly number[]): ResolvedText {
  const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted((a, b) => a - b)
  const pieces = at.flatMap((start, index) => {
    const end = at[index + 1]
    return index % 2 === 0 && end !== undefined ? [{ start, end, field: `f${index}`, state: 'filled' as const }] : []
  })
  return { text, pieces }
}
