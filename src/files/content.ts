/** What a file is, told from its first bytes and never from its name. */
import { beginsWith } from '../core/file-signatures.ts'

export type Content = 'zip' | 'ole' | 'pdf' | 'rtf' | 'other'

/** `zip` is what .docx and .xlsx are, `ole` what .doc, .xls and .wps are. */
export function contentOf(bytes: Uint8Array): Content {
  if (beginsWith(bytes, 'zip') || beginsWith(bytes, 'emptyZip')) return 'zip'
  if (beginsWith(bytes, 'compoundFile')) return 'ole'
  if (beginsWith(bytes, 'pdf')) return 'pdf'
  return beginsWith(bytes, 'rtf') ? 'rtf' : 'other'
}
