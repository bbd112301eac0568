/** The work as a project file made by the page itself, for when there is no host that could write one. */
import { writeWork } from '../../src/core/project.ts'
import {
  nonceLength,
  noSum,
  type SealingKey,
  sealedLine,
  sealedSumStart,
  tagLength,
} from '../../src/core/sealed-form.ts'
import { addEntriesLater, storedTrail } from '../../src/core/trail.ts'
import type { OpenReport } from './state.ts'

interface HandedOver {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

/**
 * Null where the page does not have the report's bytes. The file is one of version 2, with its sum and its trail: what the page knows of
 * that, which lacks the host's own entries since the report was opened (saved, exported). A project with a password
 * keeps it.
 */
export async function handOver(report: OpenReport): Promise<HandedOver | null> {
  const { source, name, session, review, trail, told, pending, sealing } = report
  if (source === null) return null
  const bare = name.replace(/\.starfill$/iu, '')
  const entries = await addEntriesLater(trail?.entries ?? [], [...told, ...pending.acts], { hash: sha256Of, salt })
  const written = writeWork(session, review)
  const stored = {
    starfill: 2,
    sum: noSum,
    name: bare,
    source: base64Of(source),
    session: written,
    trail: { ...storedTrail(entries), state: await sha256Of(written) },
  }
  const content = `${JSON.stringify(stored, null, 1)}\n`
  const whole = bytesOfText(content.replace(noSum, await sha256Of(content)))
  return {
    name: `${bare.replace(/\.[^.]+$/u, '')}.starfill`,
    content: sealing ? await sealed(whole, sealing) : whole,
  }
}

/** As `files/sealed.ts` makes it, by the browser's own means. */
async function sealed(bytes: Uint8Array<ArrayBuffer>, sealing: SealingKey): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
  const said = { length: bytes.length, nonce: base64Of(nonce), about: null }
  const line = bytesOfText(sealedLine(sealing, said))
  const key = await crypto.subtle.importKey('raw', bytesOfBase64(sealing.key), 'AES-GCM', false, ['encrypt'])
  const how = { name: 'AES-GCM', iv: nonce, additionalData: line, tagLength: tagLength * 8 }
  const body = new Uint8Array(await crypto.subtle.encrypt(how, key, bytes))
  const file = new Uint8Array(line.length + body.length)
  file.set(line)
  file.set(body, line.length)
  file.set(bytesOfText(await digestOf(file)), sealedSumStart.length)
  return file
}

function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

async function sha256Of(text: string): Promise<string> {
  return digestOf(bytesOfText(text))
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function salt(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))).replace(/[+/=]/gu, '')
}

/** Characters that one call can be given. */
const most = 32_768

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += most) text += String.fromCharCode(...bytes.subarray(at, at + most))
  return btoa(text)
}
