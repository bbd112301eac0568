import type { Code } from '../core/codes.ts'

/** `{name}` stands for the parameter of that name; every sentence says what happened and what to do. */
export const sentences: Readonly<Record<Code, string>> = {
  // files
  'file-missing': 'There is no file “{path}”. Check the path and the name.',
  // docx
  // session
  // command line
}
