import type { Code } from '../core/codes.ts'

/** `{name}` stands for the parameter of that name; every sentence says what happened and what to do. */
export const sentences: Readonly<Record<Code, string>> = {
  // files
  'file-missing': '找不到文件“{path}”。请检查路径和文件名是否正确。',
  // docx
  // values
  'value-unknown-field': '报告里没有字段“{field}”。请用 starfill values 重新导出取值表，对照标识或标签填写。',
  'value-given-twice': '字段“{field}”给了不止一次取值。请只保留一行。',
  'value-line-break': '字段“{field}”的取值里有换行或制表符。请改成一行文字。',
  'value-control': '字段“{field}”的取值里有无法写入文档的控制字符。请删去后重新输入。',
  // session
  'paragraphs-fixed': 'Word 文档在这里不能拆分、合并或删除段落。请在 Word 里改好段落后再打开。',
  'kept-locked': '字段“{field}”已设为保密，不能直接改写。要填写，请先取消保密。',
  // command line
}
