/** The shapes that every language fills. */

import type { Decision } from '../core/model.ts'
import type { MarkRemark } from '../core/remarks.ts'
import type { FindingMark } from '../core/review.ts'
import type { FindingSeverity } from '../core/severity.ts'

export type LayoutName =
  | 'auto'
  | 'official'
  | 'unsealed'
  | 'letter'
  | 'order'
  | 'minutes'
  | 'telegram'
  | 'plain'
  | 'source'
/** The sample's file name without its ending. */
export type SampleName =
  | 'briefing'
  | 'duty-report'
  | 'joint-report'
  | 'letter'
  | 'minutes'
  | 'new-year-message'
  | 'notice'
  | 'order'
  | 'telegram'
  | 'water-form'
  | 'work-summary'

export type SheetColumn = 'id' | 'label' | 'value' | 'keep' | 'kind' | 'unit' | 'count' | 'context' | 'last'

export type MenuWord =
  | 'file'
  | 'open'
  | 'template'
  | 'save'
  | 'save-as'
  | 'export'
  | 'export-pdf'
  | 'print'
  | 'settings'
  | 'quit'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'select-all'
  | 'find'
  | 'placeholder'
  | 'next-open'
  | 'previous-open'
  | 'keep-masked'
  | 'mask'
  | 'view'
  | 'mode-fill'
  | 'mode-review'
  | 'mode-preview'
  | 'mode-batch'
  | 'switch-view'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'fullScreen'
  | 'help'
  | 'guide'
  | 'keys'

export type SystemDialog = 'crashed' | 'hanging' | 'noUserData' | 'notStarted'

export interface SystemDialogTexts {
  readonly message: string
  readonly detail: string
  /** The first is what most people want. */
  readonly buttons: readonly string[]
}

export type DialogWord = 'report' | 'values' | 'last' | 'table' | 'project' | 'document' | 'pdf' | 'mapping'

/** What a review copy says beside the text. */
export interface RemarkTexts {
  /** Who says what no person said. */
  readonly author: string
  readonly severities: Readonly<Record<FindingSeverity, string>>
  readonly verdicts: Readonly<Record<MarkRemark['mark']['verdict'], string>>
  /** What was said of a finding. */
  readonly answers: Readonly<Record<FindingMark['verdict'], string>>
  /** After the field's name, where it has more than one place. */
  readonly places: string
  readonly changed: string
  /** What stands where no colour shows it. */
  readonly states: Readonly<Record<Decision['state'], string>>
  /** Before what is said of another story than the body, by its name in `docx/paragraph.ts`. */
  readonly elsewhere: string
  readonly stories: Readonly<Record<string, string>>
}

/** One of those that `npm run pictures` takes. */
export type HelpPicture = 'empty' | 'fill' | 'review' | 'preview' | 'paste' | 'mend' | 'return' | 'suggest' | 'public'

/** What is done at a time, in a job that is told from its beginning to its end, and what it looks like. */
export interface HelpStep {
  readonly does: string
  readonly picture?: HelpPicture
}

/** A page of the help inside the program. */
export interface HelpPage {
  readonly title: string
  readonly picture: HelpPicture | null
  readonly paragraphs: readonly string[]
  readonly steps?: readonly HelpStep[]
}
