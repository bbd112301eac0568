/** A comment of Word (ECMA-376 part 1, 17.13.4.2). */
import { escapeText } from '../../core/xml-text.ts'
import { escapeAttribute, writableText } from '../xml/text.ts'

/** What somebody says of a place. */
export interface Comment {
  readonly author: string
  /** As `w:date` has it: the time on the author's clock; null where no time is told. */
  readonly at: string | null
  /** Lines are paragraphs. */
  readonly text: string
}

/** Numbered from `first`; `declares` is what each has to say of its prefix. */
export function commentsXml(comments: readonly Comment[], first: number, declares: string): string {
  return comments.map((comment, index) => commentXml(comment, first + index, declares)).join('')
}

/** In small type and without the indents of the document's own text, whatever its styles are. */
function commentXml({ author: name, at, text }: Comment, id: number, declares: string): string {
  const author = writableText(name)
  const date = at === null ? '' : ` w:date="${escapeAttribute(at)}"`
  const initials = [...author][0] ?? ''
  const type = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'
  const paragraphs = text.split('\n').map((line, index) => {
    const mark = index === 0 ? `<w:r>${type}<w:annotationRef/></w:r>` : ''
    return `<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>${mark}<w:r>${type}<w:t xml:space="preserve">${escapeText(writableText(line))}</w:t></w:r></w:p>`
  })
  return `<w:comment${declares} w:id="${id}" w:author="${escapeAttribute(author)}"${date} w:initials="${escapeAttribute(initials)}">${paragraphs.join('')}</w:comment>`
}
