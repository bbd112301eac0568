/** Blocks as Word's paragraphs. What a style says is not said again; what depends on the text (a signature's place) is. */
import type { FileChild, IParagraphOptions, Paragraph } from 'docx'
import { type Block, type Run, type Runs, textOfRuns } from '../../core/blocks.ts'
import { titleBreaks } from '../../core/title.ts'
import type { StyleName } from '../layout.ts'
import { characterWidth, widthInCharacters } from '../measures.ts'
import { copiesParagraph, numberParagraph, organParagraph, printParagraph } from './official.ts'
import { runsIn, textIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { spacingOf, styleId } from './styles.ts'
import { tableOf } from './table.ts'

export interface Neighbours {
  readonly before: Block | undefined
  readonly after: Block | undefined
}

export function childrenOf(setting: Setting, block: Block, near: Neighbours): readonly FileChild[] {
  const { docx, layout } = setting
  const paragraph = (style: StyleName, runs: Runs, more: IParagraphOptions = {}) =>
    new docx.Paragraph({ style: styleId(style), ...more, children: runsIn(setting, runs, layout.styles[style]) })
  switch (block.kind) {
    case 'paragraph':
      return [paragraph('body', block.runs)]
    case 'heading':
      return [headingParagraph(setting, block)]
    case 'item':
      return [itemParagraph(setting, block)]
    case 'table':
      return tableOf(setting, block, near.after?.kind === 'table')
    case 'rule':
      return [
        new docx.Paragraph({
          style: styleId('body'),
          indent: { firstLine: 0, firstLineChars: 0 },
          thematicBreak: true,
        }),
      ]
    case 'title':
      return [
        paragraph(
          'title',
          titleRuns(setting, block.runs),
          near.after?.kind === 'subtitle' ? closed(setting, 'title') : {},
        ),
      ]
    case 'subtitle':
      return [paragraph('subtitle', block.runs, near.after?.kind === 'subtitle' ? closed(setting, 'subtitle') : {})]
    case 'signature':
    case 'date':
      return [signatureParagraph(setting, block, near)]
    case 'attachment':
      return [paragraph('attachment', block.runs, { pageBreakBefore: near.before !== undefined })]
    case 'attachments':
      return attachmentParagraphs(setting, block.names)
    case 'organ':
      return [organParagraph(setting, block.runs)]
    case 'number':
      return [numberParagraph(setting, block)]
    case 'copies':
      return [copiesParagraph(setting, block.runs)]
    case 'print':
      return [printParagraph(setting, block, near.before?.kind === 'copies')]
    case 'salutation':
    case 'note':
      return [paragraph(block.kind, block.runs)]
  }
}

/** No distance below: a subtitle belongs to its title. */
function closed({ layout, page }: Setting, style: StyleName): IParagraphOptions {
  return { spacing: { ...spacingOf(style, layout, page), after: 0 } }
}

/** A title over several lines gets its line breaks between words and outside values. */
function titleRuns({ layout, page }: Setting, runs: Runs): Runs {
  const style = layout.styles.title
  const text = textOfRuns(runs)
  const most = Math.floor(page.textWidth / characterWidth(style, layout, page)) - 1
  let start = 0
  const solid = runs.flatMap((run) => {
    const end = start + run.text.length
    const span = run.value ? [{ start, end }] : []
    start = end
    return span
  })
  const breaks = titleBreaks(text, most, widthInCharacters, solid)
  let from = 0
  return runs.map((run): Run => {
    const to = from + run.text.length
    const own = breaks.filter((at) => at >= from && at < to).map((at) => at - from)
    from = to
    return { ...run, text: own.reduceRight((out, at) => `${out.slice(0, at)}\n${out.slice(at)}`, run.text) }
  })
}

function headingParagraph(setting: Setting, block: Extract<Block, { kind: 'heading' }>): Paragraph {
  const { docx, layout } = setting
  const name = `heading${block.level}` as const
  const runIn = block.rest.length > 0
  return new docx.Paragraph({
    style: styleId(runIn ? 'body' : name),
    // The outline has the sentence's paragraph too.
    children: [...runsIn(setting, block.runs, layout.styles[name]), ...runsIn(setting, block.rest, layout.styles.body)],
  })
}

function itemParagraph(setting: Setting, block: Extract<Block, { kind: 'item' }>): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles.item
  const children = runsIn(setting, block.runs, style)
  if (block.number === null)
    return new docx.Paragraph({
      style: styleId('item'),
      numbering: { reference: 'bullets', level: block.depth },
      children,
    })
  const text = textOfRuns(block.runs)
  const gap = widthInCharacters(text.slice(0, 1)) === 1 ? '' : ' '
  const left = Math.round((style.left + block.depth * 2) * characterWidth(style, layout, page))
  return new docx.Paragraph({
    style: styleId('item'),
    ...(block.depth > 0 ? { indent: { left } } : {}),
    children: [...textIn(setting, `${block.number}${gap}`, style), ...children],
  })
}

/** 7.3.5: the date four characters from the right edge, the signature centred over it; a longer signature moves the date. */
function signatureParagraph(
  setting: Setting,
  block: Extract<Block, { readonly kind: 'signature' | 'date' }>,
  { before, after }: Neighbours,
): Paragraph {
  const { docx, layout, page } = setting
  const style = layout.styles[block.kind]
  const ownWidth = widthInCharacters(textOfRuns(block.runs))
  const other = block.kind === 'signature' ? after : before
  const otherWidth =
    other?.kind === 'signature' || other?.kind === 'date' ? widthInCharacters(textOfRuns(other.runs)) : ownWidth
  const [signature, date] = block.kind === 'signature' ? [ownWidth, otherWidth] : [otherWidth, ownWidth]
  const overhang = Math.max(0, (signature - date) / 2 - layout.date.fromRight)
  const fromRight = layout.date.fromRight + overhang + (block.kind === 'signature' ? (date - signature) / 2 : 0)
  const first = block.kind === 'signature' ? before?.kind !== 'signature' : before?.kind !== 'signature'
  const name = first && block.kind === 'date' ? 'signature' : block.kind
  return new docx.Paragraph({
    style: styleId(block.kind),
    keepNext: block.kind === 'signature',
    spacing: { ...spacingOf(name, layout, page), ...(first ? {} : { before: 0 }) },
    indent: { right: Math.round(Math.max(0, fromRight) * characterWidth(style, layout, page)) },
    children: runsIn(setting, block.runs, style),
  })
}

/** 7.3.4: 附件： two characters in, the names under one another. */
function attachmentParagraphs(
  setting: Setting,
  names: readonly { readonly number: string; readonly runs: Runs }[],
): readonly Paragraph[] {
  const { docx, layout, page } = setting
  const style = layout.styles.attachments
  const character = characterWidth(style, layout, page)
  return names.map(({ number, runs }, index) => {
    const label = index === 0 ? '附件：' : ''
    const hanging = widthInCharacters(label) + widthInCharacters(number)
    const left = 2 + 3 + widthInCharacters(number)
    return new docx.Paragraph({
      style: styleId('attachments'),
      spacing: { ...spacingOf('attachments', layout, page), ...(index === 0 ? {} : { before: 0 }) },
      indent: { left: Math.round(left * character), hanging: Math.round(hanging * character) },
      children: [...textIn(setting, label + number, style), ...runsIn(setting, runs, style)],
    })
  })
}
