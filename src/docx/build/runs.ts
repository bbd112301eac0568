/** Runs of a block as runs of Word, with their fonts written out: WPS and Word pick another font for quotes and dashes otherwise. */
import type { IContext, IRunOptions, IXmlableObject, ParagraphChild, TextRun } from 'docx'
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
  const ready = new Map<string, (text: string) => TextRun>()
  const textRun = (options: IRunOptions, look: string, text: string): TextRun => {
    if (/[\t\n]/u.test(text) || text === '') return new docx.TextRun({ ...options, children: childrenOf(docx, text) })
    const known = ready.get(look) ?? readyRun(new docx.TextRun(options))
    ready.set(look, known)
    return known(text)
  }
  return runs.flatMap((run) => {
    const { bold, italic, value } = run
    const marked = highlight && value ? highlights[value.state] : null
    const options = {
      font,
      ...over,
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(marked === null ? {} : { highlight: marked }),
    }
    return around(run, textRun(options, `${bold} ${italic} ${marked}`, written(run)))
  })
}

/**
 * Runs of text that look like `bare`, whose properties are put into XML once: a paragraph may hold tens of thousands of values, and `docx` takes
 * each property of each apart anew.
 */
function readyRun(bare: TextRun): (text: string) => TextRun {
  let properties: readonly object[] | null = null
  return (text) =>
    Object.create(bare, {
      prepForXml: {
        value: (context: IContext) => {
          properties ??= partsOf(bare.prepForXml(context))
          return { 'w:r': [...properties, { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] }] }
        },
      },
    })
}

/** Nothing where the element is empty. */
function partsOf(made: IXmlableObject | undefined): readonly object[] {
  const parts: unknown = made?.['w:r']
  return Array.isArray(parts) ? parts : []
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
