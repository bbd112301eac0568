import type { Merged } from '../../src/core/merge.ts'
import type { ReviewedWork } from '../../src/core/work-change.ts'

/** What both changed, here and in the project's file, to be chosen by a person. */
export interface MergeQuestion {
  readonly document: string
  readonly theirs: ReviewedWork
  readonly stamp: string
  readonly merged: Merged
}
