/**
 * Who may come in. Anything on the machine, and through the browser any page of the web, can send requests to a loopback port; so each one
 * must name this very host (a rebound DNS name does not), come from this very page (a foreign page's does not), and carry the
 * cookie that only the holder of the one-time address was given. Browsers send a host's cookies to all of its ports, so another server
 * of the same machine that the person visits could see it: for all but the window's own files a request needs a key as well, which stands
 * behind the `#` of the address that the token is exchanged for. That part is sent to no server, and only scripts of this origin keep it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { webNames } from '../app/channels.ts'

export interface Knock {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export type Admission =
  | { readonly type: 'enter' }
  /**
   * The one-time address: hand over the cookie and lead on to the plain one, so that the token stays in no history. Where another page led here (the
   * private file that a browser is started with), that must be a page of ours, for a browser keeps the cookie from where a foreign page leads.
   */
  | { readonly type: 'exchange'; readonly cookie: string; readonly next: string; readonly isLed: boolean }
  | { readonly type: 'refuse'; readonly why: string }

export interface Door {
  readonly origin: string
  /** The address to open; works once. */
  readonly address: string
  readonly knock: (knock: Knock) => Admission
  /** Whether this is the key that only the page's script has. */
  readonly isKey: (given: string) => boolean
  /** HMAC-SHA256 of the page's nonce under its key, in base64url: by it a page knows its host again before it sends anything; null for what is no such question. */
  readonly prove: (knock: Knock) => string | null
}

export function createDoor(port: number): Door {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const name = `starfill-${port}`
  const secret = newSecret()
  const key = newSecret()
  let token: string | null = newSecret()
  const refuse = (why: string): Admission => ({ type: 'refuse', why })
  return {
    origin,
    address: `${origin}/?token=${token}`,
    isKey: (given) => isSame(given, key),
    prove: ({ method, url, headers }) => {
      if (method !== 'GET' || headers.host !== host || !URL.canParse(url, origin)) return null
      const { pathname, searchParams } = new URL(url, origin)
      const nonce = searchParams.get(webNames.nonceParameter) ?? ''
      if (pathname !== webNames.proof || !/^[\w-]{22,64}$/u.test(nonce)) return null
      return createHmac('sha256', key).update(nonce).digest('base64url')
    },
    knock: ({ method, url, headers }) => {
      if (headers.host !== host) return refuse('another host name')
      if (method !== 'GET' && method !== 'POST') return refuse('another method')
      if (headers.origin !== origin && (method === 'POST' || headers.origin !== undefined))
        return refuse('another origin')
      const site = headers['sec-fetch-site']
      const isLed = site !== undefined && site !== 'same-origin' && site !== 'none'
      const given = URL.canParse(url, origin) ? new URL(url, origin).searchParams.get('token') : null
      if (method === 'GET' && given !== null && token !== null && isSame(given, token)) {
        token = null
        return {
          type: 'exchange',
          cookie: `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
          next: `/#${key}`,
          isLed,
        }
      }
      if (isLed) return refuse('another site')
      return isSame(cookieOf(headers.cookie, name), secret) ? { type: 'enter' } : refuse('no cookie')
    },
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function cookieOf(header: string | undefined, name: string): string {
  const cookies = (header ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}
