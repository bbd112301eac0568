import type { Layout } from '../layout.ts'
import type { Page } from '../measures.ts'

/** The package `docx`, loaded when the first document is built. */
export type Docx = typeof import('docx')

/** What every part of a document is set with. */
export interface Setting {
  readonly docx: Docx
  readonly layout: Layout
  readonly page: Page
  /** Values are marked, for a review copy. */
  readonly highlight: boolean
}
