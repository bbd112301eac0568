/** The built window as a host may serve it: which file a URL means, and the headers every answer carries. */

export interface Asset {
  /** Below the folder of the built window, with `/`, never leaving it. */
  readonly path: string
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
}

const segment = /^[\w@-][\w.@-]*$/u

/**
 * What `url` asks for, or null where it is refused: another origin, a name that leaves the folder or is hidden, however it is
 * encoded, or a kind of file that the window does not consist of. `origin` is scheme, host and port: `app://starfill`.
 */
export function assetOf(url: string, origin: string): Asset | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, username, password, pathname } = new URL(url)
  if (`${protocol}//${host}` !== origin || username !== '' || password !== '') return null
  const decoded = decode(pathname)
  if (decoded === null) return null
  const path = decoded === '/' ? 'index.html' : decoded.slice(1)
  if (!path.split('/').every((part) => segment.test(part))) return null
  const type = types[path.slice(path.lastIndexOf('.') + 1)]
  return type === undefined ? null : { path, type }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

// Monaco and Fluent set styles at run time, Monaco also as attributes, which no nonce can allow; everything else is ours or refused.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
]

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
