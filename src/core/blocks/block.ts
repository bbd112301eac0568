/** The parts a document is made of. */
import type { HeadingLevel } from '../language/structure.ts'
import type { CellPlace, Decision, FieldId, Span } from '../model.ts'

/** Characters of a resolved text that stand for a field: its value, or its mask where it is open or kept. */
export interface Piece extends Span {
  readonly field: FieldId
  readonly state: Decision['state']
}

/** A report with its decisions put in; `pieces` in text order, offsets those of `text`. */
export interface ResolvedText {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Characters that something is said of beside the text, in any order. */
  readonly remarks?: readonly Span[]
  /** The lines that stand in tables of a Word document, in text order. */
  readonly cells?: readonly CellSpan[]
}

/** A line in a table of a Word document, without its line end, and the cell that it stands in. */
export type CellSpan = Span & Omit<CellPlace, 'line'>

/** A cell that covers places to its right and below. */
export type Merge = Omit<CellPlace, 'line' | 'table'>

/** Characters that look alike. A line break in `text` is a break inside the paragraph. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  /** Whose value or mask these characters are; null for the report's own words. */
  readonly value: { readonly field: FieldId; readonly state: Decision['state'] } | null
  /** Which of the remarks are about these characters, by their place in the list; never empty. */
  readonly remarks?: readonly number[]
}

export type Runs = readonly Run[]
export type Align = 'left' | 'centre' | 'right'

/** Lines that are one run of text in a style of their own. */
export type LineKind =
  | 'copyNumber' // 份号
  | 'secrecy' // 密级和保密期限
  | 'urgency' // 紧急程度
  | 'organ' // 发文机关标志 or 纪要标志, in red
  | 'title'
  | 'subtitle'
  | 'salutation' // 主送机关, or whom a speech addresses
  | 'paragraph'
  | 'signature' // 落款单位 or 述职人
  | 'date' // 成文日期
  | 'note' // 附注: in brackets below the date
  | 'attachment' // 附件1, at the head of an attachment's first page
  | 'copies' // 抄送
  | 'separator' // * * *

/** 份号, 密级和保密期限, 紧急程度: what stands above the red head. */
export type Mark = Extract<LineBlock, { readonly kind: 'copyNumber' | 'secrecy' | 'urgency' }>

export type LineBlock = { readonly [Kind in LineKind]: { readonly kind: Kind; readonly runs: Runs } }[LineKind]

export type TwoEndedKind = 'number' | 'print' | 'issued' | 'dispatch'

/**
 * One at the left, one at the right: 发文字号 with 签发人, 印发机关 with 印发日期, who issued minutes with their date, and the lines of a
 * telegram's head.
 */
export type TwoEnds = {
  readonly [Kind in TwoEndedKind]: { readonly kind: Kind; readonly runs: Runs; readonly right: Runs }
}[TwoEndedKind]

export interface Table<Cell = Runs> {
  readonly kind: 'table'
  readonly columns: readonly Align[]
  /** Every row has as many cells as there are columns; those that a merged one covers are empty. */
  readonly rows: readonly (readonly Cell[])[]
  /** How many rows are the head; where nothing is said, the first. */
  readonly heads?: number
  /** None over another. */
  readonly merged?: readonly Merge[]
}

export type Block =
  | LineBlock
  | TwoEnds
  /** 联合行文: the names of several organs in the red head, and 文件 or nothing behind them. */
  | { readonly kind: 'organs'; readonly names: readonly Runs[]; readonly word: Runs }
  /** 出席, 请假 and 列席 of minutes: the word with its colon, and who. */
  | { readonly kind: 'attendance'; readonly runs: Runs; readonly rest: Runs }
  /** `rest` is the text that goes on in the heading's own line, in the body's type: （一）抓产业。全镇…… */
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: Runs; readonly rest: Runs }
  /** `number` as it is written (`3.`), null for a bullet; `depth` from 0. */
  | { readonly kind: 'item'; readonly number: string | null; readonly depth: number; readonly runs: Runs }
  /** 附件说明: what follows 附件：, each with its number as it is written, or none. */
  | { readonly kind: 'attachments'; readonly names: readonly { readonly number: string; readonly runs: Runs }[] }
  | Table
  | { readonly kind: 'rule' }
