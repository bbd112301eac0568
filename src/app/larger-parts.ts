/** How large a tightly packed part of a Word document may be, for the rest of this process. The Word room is loaded where somebody asks. */
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'

/** `asked` is in MB, as a person writes it. */
export async function allowLargerParts(asked: string): Promise<Result<null>> {
  const { allowTightlyPackedTo, limits, megabytes } = await import('../docx/limits.ts')
  const [least, most] = [megabytes(limits.ratioFrom), megabytes(limits.entry)]
  const size = /^\d{1,4}$/u.test(asked) ? Number(asked) : 0
  if (size < least || size > most) return fail(error('usage-largest-part', { value: asked, least, most }))
  allowTightlyPackedTo(size * 1024 * 1024)
  return ok(null)
}
