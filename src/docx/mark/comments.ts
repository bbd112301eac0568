/** The comments of a document: those it has stay as they are, new ones are put behind them (ECMA-376 part 1, 17.13.4). */
import { andThen, map, ok, type Result } from '../../core/result.ts'
import { attributeOf, openPackage, readPart, relationshipsName, relationshipsOf, type WordPackage } from '../package.ts'
import { isStrict, rawName, rootOf, rootStart, wordNamespace } from '../xml/dialect.ts'
import { scanXml } from '../xml/scan.ts'
import { addSplice, encodeSpliced, type Splices } from '../xml/splice.ts'
import { encodeXml, type XmlSource } from '../xml/text.ts'
import { writeZip } from '../zip/write.ts'
import { entryOf } from '../zip/zip.ts'
import { type Comment, commentsXml } from './comment.ts'

/** What has to be written so that a document has more comments: parts to change and parts to make, by their names. */
export interface CommentParts {
  readonly sources: ReadonlyMap<string, XmlSource>
  readonly created: ReadonlyMap<string, string>
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A document that has no comments yet, with these; its text names them from 0 on. */
export function withComments(bytes: Uint8Array, comments: readonly Comment[]): Result<Uint8Array> {
  if (comments.length === 0) return ok(bytes)
  return andThen(openPackage(bytes), (document) =>
    andThen(readPart(document.zip, document.main), ({ text: main }) => {
      const splices: Splices = new Map()
      return map(addComments({ document, main, comments, first: 0 }, splices), (parts) =>
        writeParts(document, splices, parts),
      )
    }),
  )
}

/** The package with its parts changed and those added that are new. */
export function writeParts({ zip }: WordPackage, splices: Splices, { sources, created }: CommentParts): Uint8Array {
  const replacements = new Map(
    [...created].map(([part, text]) => [part, encodeXml({ text, encoding: 'utf-8', mark: false })]),
  )
  for (const [part, list] of splices) {
    const source = sources.get(part)
    if (source && list.length > 0) replacements.set(part, encodeSpliced(source, list))
  }
  return writeZip(zip, replacements)
}

/** The first id that no comment of the document has; `main` is the source of its main part. */
export function firstFreeId(document: WordPackage, main: string): Result<number> {
  return andThen(commentsName(document), (name) =>
    map(
      name === null ? ok(null) : readPart(document.zip, name),
      (part) => Math.max(highestId(main), part ? highestId(part.text) : -1) + 1,
    ),
  )
}

/** Ids may be named where no comment is, and comments stand where nothing names them. */
function highestId(source: string): number {
  let highest = -1
  if (!source.includes('comment')) return highest
  scanXml(source, {
    open(tag, start) {
      if (!/^w:comment(?:$|R)/u.test(tag.name)) return
      const id = Number(attributeOf(source, tag, start, 'w:id'))
      if (Number.isSafeInteger(id)) highest = Math.max(highest, id)
    },
    close() {},
    text() {},
    cdata() {},
    aside() {},
  })
  return highest
}

function commentsName(document: WordPackage): Result<string | null> {
  return map(relationshipsOf(document.zip, document.main), (relationships) => {
    const found = relationships.find(({ type, external }) => type === 'comments' && !external)
    return found && entryOf(document.zip, found.target) ? found.target : null
  })
}

export interface CommentsToAdd {
  readonly document: WordPackage
  /** The source of its main part. */
  readonly main: string
  readonly comments: readonly Comment[]
  /** The id of the first of them. */
  readonly first: number
}

/** Puts the comments into the part that has them, or into one that is made and that the document leads to. */
export function addComments(asked: CommentsToAdd, splices: Splices): Result<CommentParts> {
  const { document, comments, first } = asked
  if (comments.length === 0) return ok({ sources: new Map(), created: new Map() })
  return andThen(commentsName(document), (name) => {
    if (name === null) return newPart(asked, splices)
    return map(readPart(document.zip, name), (source) => {
      append(source.text, name, commentsXml(comments, first, ` xmlns:w="${wordNamespace(source.text)}"`), splices)
      return { sources: new Map([[name, source]]), created: new Map() }
    })
  })
}

function newPart({ document, main, comments, first }: CommentsToAdd, splices: Splices): Result<CommentParts> {
  const folder = document.main.replace(/[^/]*$/u, '')
  const name = freeName(document, folder)
  const xml = `${head}<w:comments xmlns:w="${wordNamespace(main)}">${commentsXml(comments, first, '')}</w:comments>`
  const created = new Map([[name, xml]])
  const relationships = relationshipsName(document.main)
  const office = isStrict(main)
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relationship = (prefix: string, id: string) =>
    `<${prefix}Relationship Id="${id}" Type="${office}/comments" Target="${name.slice(folder.length)}"/>`
  return andThen(readPart(document.zip, '[Content_Types].xml'), (types) => {
    const override = `<${prefixOfRoot(types.text)}Override PartName="/${name}" ContentType="${contentType}"/>`
    append(types.text, '[Content_Types].xml', override, splices)
    const sources = new Map([['[Content_Types].xml', types]])
    if (!entryOf(document.zip, relationships)) {
      created.set(
        relationships,
        `${head}<Relationships xmlns="${packageRelationships}">${relationship('', 'rId1')}</Relationships>`,
      )
      return ok({ sources, created })
    }
    return andThen(relationshipsOf(document.zip, document.main), (known) =>
      map(readPart(document.zip, relationships), (source) => {
        const ids = new Set(known.map(({ id }) => id))
        let number = known.length + 1
        while (ids.has(`rId${number}`)) number++
        append(source.text, relationships, relationship(prefixOfRoot(source.text), `rId${number}`), splices)
        return { sources: sources.set(relationships, source), created }
      }),
    )
  })
}

function freeName({ zip }: WordPackage, folder: string): string {
  let name = `${folder}comments.xml`
  for (let number = 1; entryOf(zip, name); number++) name = `${folder}comments${number}.xml`
  return name
}

function prefixOfRoot(source: string): string {
  return /^[^:]*:/u.exec(rawName(source, rootStart(source)))?.[0] ?? ''
}

/** As the last thing in the root element of a part. */
function append(source: string, part: string, xml: string, splices: Splices): void {
  const { start, end, empty } = rootOf(source)
  if (empty) addSplice(splices, part, end - 2, end, `>${xml}</${rawName(source, start)}>`)
  else addSplice(splices, part, end, end, xml)
}
