/** The work as a project file made by the page itself, for when there is no host that could write one. */
import { writeWork } from '../../src/core/project.ts'
import { addEntriesLater, storedTrail } from '../../src/core/trail.ts'
import type { OpenReport } from './state.ts'

interface HandedOver {
  readonly name: string
  readonly content: string
}

const noSum = '0'.repeat(64)

/**
 * Null where the page does not have the report's bytes. The file is one of version 2, with its sum and its trail: what the page knows of
 * that, which lacks the host's own entries since the report was opened (saved, exported). It has no password.
 */
export async function handOver(report: OpenReport): Promise<HandedOver | null> {
  const { source, name, session, review, trail, told, pending } = report
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
  const sum = await sha256Of(content)
  return { name: `${bare.replace(/\.[^.]+$/u, '')}.starfill`, content: content.replace(noSum, sum) }
}

async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
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
