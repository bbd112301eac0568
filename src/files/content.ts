/** What a file is, told from its first bytes and never from its name. */
import { beginsWith, isPicture } from '../core/file-signatures.ts'

export type Content = 'zip' | 'ole' | 'pdf' | 'rtf' | 'picture' | 'other'

/** `zip` is what .docx and .xlsx are, `ole` what .doc, .xls and .wps are. */
export function contentOf(bytes: Uint8Array): Content {
  if (beginsWith(bytes, 'zip') || beginsWith(bytes, 'emptyZip')) return 'zip'
  if (beginsWith(bytes, 'compoundFile')) return 'ole'
  if (beginsWith(bytes, 'pdf')) return 'pdf'
  if (beginsWith(bytes, 'rtf')) return 'rtf'
  return isPicture(bytes) ? 'picture' : 'other'
}
