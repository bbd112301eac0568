import { andThen, type Result } from '../core/result.ts'
import { withChangesAccepted } from './accepted-changes.ts'
import { withFieldsAsRuns } from './simple-fields.ts'

/** A document as a page of the window is drawn from: in it stands what docx-preview would read past. It is shown and never written. */
export function asDrawn(bytes: Uint8Array): Result<Uint8Array> {
  return andThen(withChangesAccepted(bytes), withFieldsAsRuns)
}
