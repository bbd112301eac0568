/**
 * The stream of the host's events. Where it breaks, whoever answers at this address next may be another program that took the port: it is
 * asked first, without cookie or key, to prove that it has the key, and only then does the page send anything to it.
 */
import { webNames } from '../../src/app/channels.ts'

export interface HostStream {
  /** Bears the host's events by their names, and `open` and `error` of the line itself. */
  readonly events: EventTarget
  /** Resolves where the host is there, or has proved just now that it is; rejects where it has not. */
  readonly reached: () => Promise<void>
  /** Whether the line stands; nothing may be sent where it does not. */
  readonly isThere: () => boolean
}

/** Milliseconds between two questions to an address where nobody has answered. */
const pause = 500

/** `address` carries the page's secrets; `names` are the events that are handed on. */
export function openHostStream(address: string, key: string, names: readonly string[]): HostStream {
  const events = new EventTarget()
  let isThere = false
  const connect = () => {
    const stream = new EventSource(address)
    for (const name of names)
      stream.addEventListener(name, ({ data }: MessageEvent<string>) =>
        events.dispatchEvent(new MessageEvent(name, { data })),
      )
    stream.addEventListener('open', () => {
      isThere = true
      events.dispatchEvent(new Event('open'))
    })
    stream.addEventListener('error', () => {
      // By itself it would come again, with all its secrets, to whoever is there.
      stream.close()
      isThere = false
      events.dispatchEvent(new Event('error'))
      void comeAgain()
    })
  }
  const comeAgain = async () => {
    do await new Promise((resume) => setTimeout(resume, pause))
    while (!(await isOurHost(key)))
    connect()
  }
  const first = new Promise<void>((resolve) => events.addEventListener('open', () => resolve(), { once: true }))
  connect()
  return {
    events,
    isThere: () => isThere,
    reached: async () => {
      await first
      if (!isThere && !(await isOurHost(key))) throw new Error('The host has not proved that it is there.')
    },
  }
}

/** Whether the key that this page was given is known there; the key itself stays here. */
async function isOurHost(key: string): Promise<boolean> {
  const nonce = crypto.randomUUID()
  const question = `${webNames.proof}?${webNames.nonceParameter}=${nonce}`
  try {
    const response = await fetch(question, { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' })
    const text = new TextEncoder()
    const secret = await crypto.subtle.importKey('raw', text.encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'verify',
    ])
    return await crypto.subtle.verify('HMAC', secret, bytesOf(await response.text()), text.encode(nonce))
  } catch {
    // Nobody there, or an answer that is no proof.
    return false
  }
}

/** From base64url; throws where it is none. */
function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}
