/** How elements of one's own are written into a part: in the prefix that stands there, whatever it is. */
import { scanXml } from './scan.ts'

/** `declares` is empty where the prefix is declared already. */
export interface Dialect {
  readonly prefix: string
  readonly declares: string
}

const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const transitionalNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export function isStrict(source: string): boolean {
  return source.includes(strictNamespace)
}

export function wordNamespace(source: string): string {
  return isStrict(source) ? strictNamespace : transitionalNamespace
}

/** The name of the tag that starts at `at`, as it is written. */
export function rawName(source: string, at: number): string {
  return /[^\s/>]+/uy.exec(source.slice(at + 1, at + 300))?.[0] ?? ''
}

/** That of a WordprocessingML tag. Attributes need a prefix: where the tag has none, one is declared on each element. */
export function dialectAt(source: string, at: number): Dialect {
  const colon = rawName(source, at).indexOf(':')
  if (colon > 0) return { prefix: rawName(source, at).slice(0, colon), declares: '' }
  return { prefix: 'w', declares: ` xmlns:w="${wordNamespace(source)}"` }
}

/** Where the root element of a part starts: after the declaration, comments and instructions. */
export function rootStart(source: string): number {
  return /^(?:\s|<\?.*?\?>|<!--.*?-->)*/su.exec(source)?.[0].length ?? 0
}

/** Where the root element of a part starts and its content ends; `empty` where it is one tag. */
export interface Root {
  readonly start: number
  readonly end: number
  readonly empty: boolean
}

export function rootOf(source: string): Root {
  let depth = 0
  let [start, end, empty] = [0, source.length, false]
  scanXml(source, {
    open(tag, at) {
      if (depth === 0) [start, end, empty] = [at, at + tag.length, tag.empty]
      if (!tag.empty) depth++
    },
    close(_name, at) {
      if (--depth === 0) end = at
    },
    text() {},
    cdata() {},
    aside() {},
  })
  return { start, end, empty }
}
