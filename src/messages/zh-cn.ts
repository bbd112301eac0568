import type { Code } from '../core/codes.ts'

/** `{name}` stands for the parameter of that name; every sentence says what happened and what to do. */
export const sentences: Readonly<Record<Code, string>> = {
  // files
  'file-missing': '找不到文件“{path}”。请检查路径和文件名是否正确。',
  // docx
  // session
  // command line
}
