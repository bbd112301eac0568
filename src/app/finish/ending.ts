/** Whether the name of a finished document agrees with what is in it: Word opens no .docx that says it has macros, and no .docm that says it has none. */
import { extname } from 'node:path'
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { contentOf } from '../../files/content.ts'

const macroEnding = '.docm'

/** The ending of a finished document's name. */
export async function endingOf(bytes: Uint8Array): Promise<string> {
  if (contentOf(bytes) !== 'zip') return '.pdf'
  const { hasMacros } = await import('../../docx/document-type.ts')
  return hasMacros(bytes) ? macroEnding : '.docx'
}

export async function endingFits(bytes: Uint8Array, path: string): Promise<Result<null>> {
  if (contentOf(bytes) !== 'zip') return ok(null)
  const isMacroNamed = extname(path).toLowerCase() === macroEnding
  if ((await endingOf(bytes)) === (isMacroNamed ? macroEnding : '.docx')) return ok(null)
  return fail(error(isMacroNamed ? 'ending-no-macros' : 'ending-macros', { path }))
}
