/** Files into bytes and bytes into text; everything that can be wrong with a file is a message. */
import { open, readFile } from 'node:fs/promises'
import { error, type Message } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type Content, contentOf } from './content.ts'
import { type DecodedText, decodeText } from './encoding.ts'
import { largest, megabytes } from './limits.ts'

/** The whole file, which may also be a pipe; empty files are refused, and those over `most` bytes. */
export async function readBytes(file: string | URL, most: number = largest.file): Promise<Result<Uint8Array>> {
  const path = String(file)
  try {
    const handle = await open(file, 'r')
    try {
      const stat = await handle.stat()
      if (stat.isDirectory()) return fail(error('file-is-folder', { path }))
      const tooLarge = error('file-too-large', { path, megabytes: megabytes(most) })
      if (stat.size > most) return fail(tooLarge)
      const pieces: Uint8Array[] = []
      let length = 0
      for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
        length += piece.length
        if (length > most) return fail(tooLarge)
        pieces.push(piece)
      }
      return length === 0 ? fail(error('file-empty', { path })) : ok(Buffer.concat(pieces))
    } finally {
      await handle.close()
    }
  } catch (reason) {
    return fail(unreadable(path, reason))
  }
}

/** A file of the program's own; null where there is none. */
export async function readIfThere(path: string): Promise<Result<Uint8Array | null>> {
  try {
    return ok(await readFile(path))
  } catch (reason) {
    return isMissing(reason) ? ok(null) : fail(unreadable(path, reason))
  }
}

/** The bytes as text. A .doc, .docx, .wps or PDF is named as what it is; `path` is only for the sentences. */
export async function textFrom(bytes: Uint8Array, path: string): Promise<Result<DecodedText>> {
  const content = contentOf(bytes)
  if (content !== 'other') return fail(error(notText[content], { path }))
  if (bytes.length > largest.text) return fail(error('file-too-large', { path, megabytes: megabytes(largest.text) }))
  const decoded = await decodeText(bytes)
  if (!decoded) return fail(error('file-not-text', { path }))
  return decoded.text.trim() === '' ? fail(error('file-empty', { path })) : ok(decoded)
}

const notText = {
  zip: 'file-is-package',
  ole: 'file-is-old-office',
  pdf: 'file-is-pdf',
  rtf: 'file-is-rtf',
  picture: 'file-is-picture',
} as const satisfies Readonly<Record<Exclude<Content, 'other'>, string>>

/** What stood in the way of reading, as a sentence. */
export function unreadable(path: string, reason: unknown): Message {
  if (isMissing(reason)) return error('file-missing', { path })
  const code = systemCode(reason)
  if (code === 'EISDIR') return error('file-is-folder', { path })
  if (code === 'EACCES' || code === 'EPERM') return error('file-denied', { path })
  if (code === 'EBUSY') return error('file-busy', { path })
  return error('file-unreadable', { path, reason: code })
}

/** There is no such file, nor folder on the way to it. */
export function isMissing(reason: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(reason))
}

/** The operating system's name for what went wrong (`ENOENT`). Anything else is a bug and is thrown on. */
export function systemCode(reason: unknown): string {
  if (reason instanceof Error && 'code' in reason && typeof reason.code === 'string') return reason.code
  throw reason
}
