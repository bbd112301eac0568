import type { Detection } from '../detect.ts'
import type { Decisions } from '../model.ts'
import type { Overrides } from '../view.ts'

/** What is undone and redone. */
export interface Work {
  readonly detection: Detection
  readonly decisions: Decisions
  /** What a person said of single placeholders, over what detection said. */
  readonly overrides: Overrides
}
