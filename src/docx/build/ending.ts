/** How a document ends: the names of its attachments, who signs it, and its date. */
import type { Paragraph } from 'docx'
import { type Block, type Runs, textOfRuns } from '../../core/blocks.ts'
import { characterWidth, widthInCharacters } from '../measures.ts'
import { runsIn, textIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { spacingOf, styleId } from './styles.ts'

type EndLine = Extract<Block, { readonly kind: 'signature' | 'date' }>

export function isEndLine(block: Block | undefined): block is EndLine {
  return block?.kind === 'signature' || block?.kind === 'date'
}

/**
 * 7.3.5: the date some characters from the right edge, the signatures centred over it. A signature that would reach over the edge moves
 * all of them to the left.
 */
export function endLine(setting: Setting, blocks: readonly Block[], at: number, block: EndLine): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles[block.kind]
  const lines = linesAround(blocks, at)
  const date = widthOf(lines.find(({ kind }) => kind === 'date') ?? block)
  const middle = Math.max(layout.date.fromRight + date / 2, ...lines.map((line) => widthOf(line) / 2))
  const first = lines[0] === block
  return new docx.Paragraph({
    style: styleId(block.kind),
    // A date alone stands as far below the text as a signature would.
    spacing: { ...spacingOf(first ? 'signature' : block.kind, layout, page), ...(first ? {} : { before: 0 }) },
    ...(lines.at(-1) === block ? {} : { keepNext: true }),
    indent: { right: Math.round((middle - widthOf(block) / 2) * characterWidth(style, layout, page)) },
    children: runsIn(setting, block.runs, style),
  })
}

/** The signatures and the date that stand together. */
function linesAround(blocks: readonly Block[], at: number): readonly EndLine[] {
  let next = at
  while (isEndLine(blocks[next - 1])) next--
  const lines: EndLine[] = []
  for (let line = blocks[next]; isEndLine(line); line = blocks[++next]) lines.push(line)
  return lines
}

function widthOf({ runs }: EndLine): number {
  return widthInCharacters(textOfRuns(runs))
}

/** 7.3.4: 附件： two characters in, the names under one another. */
export function attachmentParagraphs(
  setting: Setting,
  names: readonly { readonly number: string; readonly runs: Runs }[],
  keepNext: boolean,
): readonly Paragraph[] {
  const { docx, layout, page } = setting
  const style = layout.styles.attachments
  const character = characterWidth(style, layout, page)
  return names.map(({ number, runs }, index) => {
    const label = index === 0 ? '附件：' : ''
    const left = 2 + widthInCharacters(`附件：${number}`)
    return new docx.Paragraph({
      style: styleId('attachments'),
      ...(keepNext ? { keepNext } : {}),
      ...(index === 0 ? {} : { spacing: { ...spacingOf('attachments', layout, page), before: 0 } }),
      indent: {
        left: Math.round(left * character),
        hanging: Math.round(widthInCharacters(label + number) * character),
      },
      children: [...textIn(setting, label + number, style), ...runsIn(setting, runs, style)],
    })
  })
}
