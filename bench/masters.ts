/** Word documents to be filled: the same sentences with each tool's own marks, so that only the filling differs. */
import { unzipSync, zipSync } from 'fflate'

const words =
  '培训教师学校完成全年任务经费投入项目建设管理服务群众工作落实推进改革发展教育卫生安全生产企业税收增长同比提高'

/** Office prose of our own making, different in every paragraph. */
function sentence(index: number, length: number): string {
  let text = ''
  for (let step = 0; text.length < length; step++)
    text += words[(index * 31 + step * step * 7 + step * index) % words.length]
  return text
}

function paragraph(index: number, mark: string): string {
  const id = ((index * 2_654_435_761) % 0xffffff).toString(16).toUpperCase().padStart(8, '0')
  const font = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
  const run = (text: string) => `<w:r>${font}<w:t>${text}</w:t></w:r>`
  const properties = `<w:pPr><w:jc w:val="both"/>${font}</w:pPr>`
  return `<w:p w:rsidR="${id}" w:rsidRDefault="00A11BC2">${properties}${run(sentence(index, 20))}${run(mark)}${run(`人，${sentence(index + 7, 24)}。`)}</w:p>`
}

const office = 'http://schemas.openxmlformats.org'
const others: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"/>`,
}

export function master(count: number, mark: (index: number) => string): Uint8Array {
  const paragraphs = Array.from({ length: count }, (_, index) => paragraph(index, mark(index)))
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`
  const files = { ...others, 'word/document.xml': document }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])), {
    level: 6,
  })
}

export const valueAt = (index: number): string => String(100_000 + index)

/** Whether every value stands in the document, in order. */
export function holdsValues(bytes: Uint8Array, count: number): boolean {
  const text = Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString()
  let at = 0
  for (let index = 0; index < count && at >= 0; index++) at = text.indexOf(valueAt(index), at)
  return at >= 0
}
