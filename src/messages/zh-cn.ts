import type { Code } from '../core/codes.ts'

/** `{name}` stands for the parameter of that name; every sentence says what happened and what to do. */
export const sentences: Readonly<Record<Code, string>> = {
  // files
  'file-missing': '找不到文件“{path}”。请检查路径和文件名是否正确。',
  // docx
  'docx-empty': '文件是空的。请查找该文档的较早副本。',
  'docx-not-zip': '这不是 Word 文档（.docx）。请用 Word 或 WPS 打开后另存为 .docx。',
  'docx-legacy': '这是旧格式（.doc 或 .wps）的文档。请用 Word 或 WPS 打开后另存为 .docx。',
  'docx-encrypted': '文档设有密码保护。请在 Word 或 WPS 中取消密码、保存后再打开。',
  'docx-damaged': '文档在“{part}”处已损坏。请用 Word 打开并修复，另存为新文件后再打开。',
  'docx-too-many-parts': '文档的部件超过 {limit} 个，未予打开。请在 Word 中把正文复制到新文档后再打开。',
  'docx-too-large': '部件“{part}”超过 {limit} MB，文档未予打开。请在 Word 中把文档拆分后再打开。',
  'docx-bomb': '部件“{part}”的压缩比远高于任何正常文档，未予打开。请向发送者索取原始文件。',
  'docx-duplicate-part': '文档中有两个名为“{part}”的部件，无法确定以哪个为准。请用 Word 打开，另存为新文件后再打开。',
  'docx-part-name': '文档中有名称不合规定的部件“{part}”。请用 Word 打开，另存为新文件后再打开。',
  'docx-compression': '部件“{part}”的压缩方式不是 Word 文档所用的。请用 Word 打开，另存为新文件后再打开。',
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
