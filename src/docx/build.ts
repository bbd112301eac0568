/**
 * A new Word document from a report's blocks and a layout.
 *
 *     const layout = parseLayout(await readFile('templates/layouts/official.json', 'utf8'))     // Result<Layout>
 *     const built = await buildDocument(blocksOf(resolved, 'markdown'), layout.value)           // Result<Uint8Array>
 *
 * The same blocks, layout and options give the same bytes: there is no clock, author or chance in them.
 */
import type { FileChild } from 'docx'
import { type Block, type Run, type Runs, textOfRuns } from '../core/blocks.ts'
import { warning } from '../core/codes.ts'
import { andThen, ok, type Result } from '../core/result.ts'
import { isMark, markStyle } from './build/head.ts'
import { reproducible } from './build/package.ts'
import { sectionOf } from './build/page.ts'
import { endOfText, imprintHeight } from './build/pages.ts'
import { childrenOf } from './build/paragraphs.ts'
import { appPropertiesXml, corePropertiesXml, fontTableXml, settingsXml } from './build/parts.ts'
import { commentsAround, nothingAround } from './build/remarks.ts'
import { fontOf } from './build/runs.ts'
import type { Setting } from './build/setting.ts'
import { stylesXml } from './build/styles.ts'
import type { Layout, OptionalStyleName } from './layout.ts'
import type { Comment } from './mark/comment.ts'
import { withComments } from './mark/comments.ts'
import { characterWidth, pageOf } from './measures.ts'
import { writableText } from './xml/text.ts'

export interface BuildOptions {
  /** Marks what stands for fields: a copy for the reviewer. */
  readonly highlight?: boolean
  /** What is said beside the text: the runs name them by their place in this list. */
  readonly comments?: readonly Comment[]
  /** The characters that are written for a run, where they are not its own; the page is laid out by its own. */
  readonly written?: (run: Run) => string
  /** Called now and then, and at the end with `done` equal to `total`. */
  readonly progress?: (done: number, total: number) => void
}

/** Blocks between two calls of `progress`; the caller's other work gets its turn there. */
const stride = 200

/** Never fails: characters that no Word document can hold are left out and counted in a warning. */
export async function buildDocument(
  blocks: readonly Block[],
  layout: Layout,
  { highlight = false, comments = [], written = ({ text }) => text, progress = () => {} }: BuildOptions = {},
): Promise<Result<Uint8Array>> {
  const docx = await import('docx')
  const page = pageOf(layout)
  const { blocks: clean, leftOut } = writable(blocks)
  const around = comments.length === 0 ? nothingAround : commentsAround(docx, clean, comments.length)
  const setting: Setting = { docx, layout, page, highlight, around, written }
  const apart = isImprintApart(setting, clean)
  const children: FileChild[] = []
  for (let index = 0; index < clean.length; index++) {
    children.push(...childrenOf(setting, clean, index, apart))
    if (index % stride === stride - 1) {
      progress(index, clean.length + 1)
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
  const document = new docx.Document({
    numbering: { config: [{ reference: 'bullets', levels: bullets(setting) }] },
    sections: [{ ...sectionOf(setting), children }],
  })
  const title = clean.find(isTitle)
  const packed = await docx.Packer.toBuffer(document, undefined, [
    { path: 'word/styles.xml', data: stylesXml(layout, page, optionalStylesOf(clean)) },
    { path: 'word/settings.xml', data: settingsXml(layout) },
    { path: 'word/fontTable.xml', data: fontTableXml(layout) },
    { path: 'docProps/core.xml', data: corePropertiesXml(title ? textOfRuns(title.runs) : '') },
    { path: 'docProps/app.xml', data: appPropertiesXml },
  ])
  const bytes = withComments(reproducible(packed), comments)
  progress(clean.length + 1, clean.length + 1)
  const messages = leftOut > 0 ? [warning('characters-left-out', { count: leftOut })] : []
  return andThen(ok(null, messages), () => bytes)
}

/** 7.4.1 has the imprint on the last page, the back of a sheet: a text that ends on a front has it on the page behind. */
function isImprintApart(setting: Setting, blocks: readonly Block[]): boolean {
  if (!setting.layout.imprint.even) return false
  const height = imprintHeight(setting, blocks)
  if (height === 0) return false
  const { page, leftTwips } = endOfText(setting, blocks)
  // Where it does not fit on a front, the program that draws it takes it to the back.
  return page % 2 === 1 && leftTwips >= height
}

/** The styles of parts that few documents have. */
function optionalStylesOf(blocks: readonly Block[]): ReadonlySet<OptionalStyleName> {
  return new Set(
    blocks.flatMap((block): readonly OptionalStyleName[] => {
      if (isMark(block)) return [markStyle(block)]
      if (block.kind === 'number') return block.right.length > 0 ? ['signer'] : []
      return block.kind === 'issued' || block.kind === 'dispatch' || block.kind === 'attendance' ? [block.kind] : []
    }),
  )
}

function isTitle(block: Block): block is Extract<Block, { readonly kind: 'title' }> {
  return block.kind === 'title'
}

function bullets({ layout, page }: Setting) {
  const style = layout.styles.item
  const character = characterWidth(style, layout, page)
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: 'bullet' as const,
    text: ['•', '◦', '▪'][level % 3] ?? '•',
    alignment: 'left' as const,
    suffix: 'space' as const,
    style: {
      run: { font: { ...fontOf({ ...style, eastAsia: style.latin }) } },
      paragraph: {
        indent: {
          left: Math.round((style.left + level * 2) * character),
          firstLine: Math.round(style.firstLine * character),
        },
      },
    },
  }))
}

/** The blocks without characters that XML cannot hold. */
function writable(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly leftOut: number } {
  let leftOut = 0
  const clean = (runs: Runs): Runs =>
    runs.map((run) => {
      const text = writableText(run.text)
      leftOut += run.text.length - text.length
      return { ...run, text }
    })
  const cleaned = blocks.map((block): Block => {
    switch (block.kind) {
      case 'rule':
        return block
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(clean)) }
      case 'attachments':
        return { ...block, names: block.names.map(({ number, runs }) => ({ number, runs: clean(runs) })) }
      case 'organs':
        return { ...block, names: block.names.map(clean), word: clean(block.word) }
      case 'heading':
      case 'attendance':
        return { ...block, runs: clean(block.runs), rest: clean(block.rest) }
      case 'number':
      case 'print':
      case 'issued':
      case 'dispatch':
        return { ...block, runs: clean(block.runs), right: clean(block.right) }
      default:
        return { ...block, runs: clean(block.runs) }
    }
  })
  return { blocks: cleaned, leftOut }
}
