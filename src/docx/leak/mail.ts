/** Web archives and mail (RFC 2045 to 2047): their bodies and headers as they were before they were encoded. */
import type { EmbeddedFile } from './inside.ts'

const deepest = 10

export interface Mail {
  readonly parts: readonly EmbeddedFile[]
  readonly headers: string
}

/** Null where the bytes are no message. */
export function mailOf(bytes: Buffer): Mail | null {
  if (!/^(?:MIME-Version|Content-Type|From|Subject|Date|Received):/imu.test(bytes.toString('latin1', 0, 2048)))
    return null
  const heads: string[] = []
  const parts = partsOf(bytes.toString('latin1'), heads, 0)
  const headers = Buffer.from(heads.join('\n'), 'latin1')
  return { parts, headers: `${headers.toString('utf8')}\n${new TextDecoder('gb18030').decode(headers)}` }
}

function partsOf(message: string, heads: string[], depth: number): readonly EmbeddedFile[] {
  const gap = /\r?\n\r?\n/u.exec(message)
  const head = (gap ? message.slice(0, gap.index) : message).replace(/\r?\n[ \t]+/gu, ' ')
  const content = gap ? message.slice(gap.index + gap[0].length) : ''
  heads.push(head, encodedWords(head))
  const boundary = /boundary="?(?<boundary>[^";\r\n]+)"?/iu.exec(head)?.groups?.boundary
  if (boundary !== undefined && depth < deepest) {
    const parts = content.split(`--${boundary}`).slice(1, -1)
    return parts.flatMap((part) => partsOf(part.replace(/^\r?\n/u, ''), heads, depth + 1))
  }
  const name = /^Content-Location:\s*(?<name>\S+)/imu.exec(head)?.groups?.name ?? 'body'
  const encoding = /^Content-Transfer-Encoding:\s*(?<encoding>\S+)/imu.exec(head)?.groups?.encoding?.toLowerCase()
  return [{ name, bytes: decoded(content, encoding) }]
}

function decoded(content: string, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(content, 'base64')
  return encoding === 'quoted-printable' ? Buffer.from(unquoted(content), 'latin1') : Buffer.from(content, 'latin1')
}

/** RFC 2045, 6.7: bytes as characters of Latin-1. */
const unquoted = (content: string): string =>
  content
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=(?<hex>[0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** RFC 2047: `=?gb2312?B?…?=`. */
function encodedWords(head: string): string {
  return [...head.matchAll(/=\?[^?\s]+\?(?<how>[BQ])\?(?<text>[^?\s]*)\?=/giu)]
    .map(({ groups }) =>
      groups?.how?.toUpperCase() === 'B'
        ? Buffer.from(groups.text ?? '', 'base64').toString('latin1')
        : unquoted((groups?.text ?? '').replaceAll('_', ' ')),
    )
    .join('')
}
