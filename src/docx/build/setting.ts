import type { ParagraphChild, TextRun } from 'docx'
import type { Run } from '../../core/blocks.ts'
import type { Layout } from '../layout.ts'
import type { PageMeasures } from '../measures.ts'

/** The package `docx`, loaded when the first document is built. */
export type Docx = typeof import('docx')

/** Gives a run with what belongs around it, such as where a comment begins. It is asked once for each run, in the order of the document. */
export type AroundRun = (run: Run, set: TextRun) => readonly ParagraphChild[]

/** What every part of a document is set with. */
export interface Setting {
  readonly docx: Docx
  readonly layout: Layout
  readonly page: PageMeasures
  /** Values are marked, for a review copy. */
  readonly highlight: boolean
  readonly around: AroundRun
  /** The characters that are written for a run; the page is laid out by those it has. */
  readonly written: (run: Run) => string
}
