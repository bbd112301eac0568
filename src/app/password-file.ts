/** A password that lies in a file, for a command line that nobody sits at. */
import { error } from '../core/codes.ts'
import { longestPassword } from '../core/password.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { readBytes, textFrom } from '../files/read.ts'

export type { GivePassword } from '../files/sealed.ts'

/** The first line, without its end. */
export async function passwordIn(path: string): Promise<Result<string>> {
  const bytes = await readBytes(path, 4 * longestPassword)
  const text = bytes.ok ? await textFrom(bytes.value, path) : bytes
  if (!text.ok) return text
  const password = text.value.text.split(/\r\n|\r|\n/u)[0] ?? ''
  return password === '' ? fail(error('password-empty', { path })) : ok(password)
}
