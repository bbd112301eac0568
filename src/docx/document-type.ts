/** What kind of Word document a package says that it is, by the content type of its main part (ECMA-376 part 1, 11.3.10; MS-OFFMACRO2 2.2.1). */
import { ok, type Result } from '../core/result.ts'
import { contentType, openPackage, readPart } from './package.ts'
import { encodeSpliced } from './xml/splice.ts'
import { writeZip } from './zip/write.ts'

/** The type of a template's main part, and of the document's that is made of it. */
const documentOf: ReadonlyMap<string, string> = new Map([
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ],
  [
    'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  ],
])

const types = '[Content_Types].xml'

/** A filled template is a document: Word refuses one that is named .docx and says that it is a template. Any other package stays as it is, byte for byte. */
export function asDocument(bytes: Uint8Array): Result<Uint8Array> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const { zip, main } = opened.value
  const type = contentType(opened.value.types, main) ?? ''
  const wanted = documentOf.get(type)
  if (wanted === undefined) return ok(bytes)
  const part = readPart(zip, types)
  if (!part.ok) return part
  const from = part.value.text.indexOf(type)
  if (from < 0) return ok(bytes)
  const splice = { from, to: from + type.length, text: wanted }
  return ok(writeZip(zip, new Map([[types, encodeSpliced(part.value, [splice])]])))
}

/** The ending that Word asks for: .docm where the package says that it has macros. */
export function hasMacros(bytes: Uint8Array): boolean {
  const opened = openPackage(bytes)
  return opened.ok && /macroEnabled/iu.test(contentType(opened.value.types, opened.value.main) ?? '')
}
