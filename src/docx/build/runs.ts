/** Runs of a block as runs of Word, with their fonts written out: WPS and Word pick another font for quotes and dashes otherwise. */
import type { IRunOptions, ParagraphChild } from 'docx'
import type { Runs } from '../../core/blocks.ts'
import type { TextStyle } from '../layout.ts'
import { highlights } from '../mark/highlight.ts'
import { condensedBy } from '../measures.ts'
import type { Docx, Setting } from './setting.ts'

export function fontOf({ eastAsia, latin }: TextStyle) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' }
}

export function typeOf({ layout, page }: Setting, style: TextStyle) {
  return {
    font: fontOf(style),
    size: style.sizePt * 2,
    bold: style.bold,
    color: style.colour,
    characterSpacing: -condensedBy(style, layout, page),
  }
}

/**
 * Runs of a paragraph whose style is `style`: they repeat its fonts, and nothing else of it. Where the paragraph has another style, `over`
 * is all of `typeOf`.
 */
export function runsIn(
  setting: Setting,
  runs: Runs,
  style: TextStyle,
  over: Partial<IRunOptions> = {},
): ParagraphChild[] {
  const { docx, highlight, around, written } = setting
  const font = fontOf(style)
  return runs.flatMap((run) => {
    const { bold, italic, value } = run
    const set = new docx.TextRun({
      font,
      ...over,
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(highlight && value ? { highlight: highlights[value.state] } : {}),
      children: childrenOf(docx, written(run)),
    })
    return around(run, set)
  })
}

/** A run of text that is not in the report, such as 附件：. */
export function textIn(setting: Setting, text: string, style: TextStyle): ParagraphChild[] {
  return text === '' ? [] : runsIn(setting, [{ text, bold: false, italic: false, value: null }], style)
}

function childrenOf(docx: Docx, text: string) {
  return text
    .split(/([\t\n])/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t' ? new docx.Tab() : piece === '\n' ? new docx.BuilderElement({ name: 'w:br' }) : piece,
    )
}
