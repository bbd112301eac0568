/** What is asked of a finished document: the report with its decisions, and which copy of it. */
import type { CopyName } from '../../core/copies.ts'
import type { Decisions, Field } from '../../core/model.ts'
import type { Review } from '../../core/review.ts'
import type { Language } from '../../messages/sentence.ts'
import type { OpenedReport } from '../open.ts'

/** What stands in the report now, with its decisions. */
export interface Decided {
  readonly report: OpenedReport
  /** The report's text as it was edited; in a Word document edits stay within paragraphs. */
  readonly text: string
  readonly fields: readonly Field[]
  readonly decisions: Decisions
}

export interface DocumentTarget {
  /** Its name or path, or `source`: the Word document that the report came as. */
  readonly layout: string
  readonly copy?: RequestedCopy
}

/**
 * A `public` copy carries nothing of who wrote it and how; a new document never does. A copy for reviewing has every value in a colour, and
 * findings and notes as comments.
 */
export type RequestedCopy = Exclude<CopyName, 'review'> | Reviewing

/** What a review copy needs beside the decisions. */
export interface Reviewing {
  readonly review: Review
  /** Of the comments. */
  readonly language: Language
}
