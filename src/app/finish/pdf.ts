/** A finished Word document as a PDF: its pages as LibreOffice sets them. */

import { error, type Message } from '../../core/codes.ts'
import type { CopyName } from '../../core/copies.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import { withoutProperties } from '../../files/pdf.ts'
import { type FindOffice, findOffice } from '../old-word.ts'
import { step, type TaskControl } from '../task-control.ts'

/**
 * The copy of the Word document that the PDF is made of: a PDF says what its pages say, and nothing of who wrote it and how, so that a
 * final one is made of the document as the public would have it, with its changes accepted.
 */
export function printedCopy(copy: CopyName): CopyName {
  return copy === 'final' ? 'public' : copy
}

/** What is said of the making: of what never comes to a PDF, nothing where nobody asked for a public copy. */
export function saidOfPdf(messages: readonly Message[], copy: CopyName): readonly Message[] {
  return copy === 'final' ? messages.filter(({ code }) => !/^(?:removed|remains)-/u.test(code)) : messages
}

/** Of the pages that a window drew of the proved document; null where it could not. */
export function pdfOfPages(pdf: Uint8Array | null, name: string): Result<Uint8Array> {
  return pdf ? ok(withoutProperties(pdf)) : fail(error('pdf-not-made', { path: name }))
}

/** `docx` was proved before: what is not in it is not in the PDF either. Fails with what to do where there is no LibreOffice. */
export async function pdfOf(
  docx: Uint8Array,
  { name, copy }: { readonly name: string; readonly copy: CopyName },
  control: TaskControl,
  find: FindOffice = findOffice,
): Promise<Result<Uint8Array>> {
  const office = await find()
  if (!office) return fail(error('pdf-needs-office', {}))
  const going = step(control, 'pdf')
  if (!going.ok) return going
  const tidily = control.tidily ?? ((task) => task(new AbortController().signal))
  const made = await tidily((signal) => office(docx, name, signal, copy === 'review' ? 'commented-pdf' : 'pdf'))
  return map(made, withoutProperties)
}
