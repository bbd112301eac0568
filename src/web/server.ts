/** The loopback host: the same window and the same contract, over HTTP on 127.0.0.1 for the browser of this machine. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream'
import { assetOf, securityHeaders } from '../app/assets.ts'
import { webNames } from '../app/channels.ts'
import { type Host, Refusal } from '../app/host/host.ts'
import { leadingPage } from './address-file.ts'
import { createDoor, type Door } from './door.ts'
import { createDownloads, type Downloads } from './downloads.ts'
import { createPages, type Pages } from './pages.ts'
import { pack, unpack } from './wire.ts'

export interface WebOptions {
  readonly host: Host
  /** The folder of the built window, or what serves it while it is being worked on. */
  readonly renderer: string | ((request: IncomingMessage, response: ServerResponse) => void)
  readonly launched: string | null
  /** The folder that batches get a folder in. */
  readonly outputs: string
  /** Milliseconds; see `PagesOptions`. */
  readonly grace?: number
  readonly patience?: number
  readonly log: (line: string) => void
}

export interface WebHost {
  /** The one-time address to open in a browser. */
  readonly address: string
  readonly origin: string
  /** Resolves when the last page has closed, or `end` was called. */
  readonly ended: Promise<void>
  readonly end: () => Promise<void>
}

/** Above the largest file that can be opened, with its envelope. */
const largestBody = 300 * 1024 * 1024
const pageId = /^[\w-]{16,64}$/u

interface Site {
  readonly options: WebOptions
  readonly door: Door
  readonly pages: Pages
  readonly downloads: Downloads
}

export async function startWebHost(options: WebOptions): Promise<WebHost> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const door = createDoor(portOf(server))
  const downloads = createDownloads(options.outputs)
  const { promise: ended, resolve: over } = deferred()
  const end = async () => {
    await pages.end()
    await options.host.end()
    server.close()
    server.closeAllConnections()
    downloads.end()
    over()
  }
  const { launched, grace = 5000, patience = 5 * 60_000, log } = options
  const pages = createPages(options.host, downloads, {
    launched,
    grace,
    patience,
    lastLeft: () => void end(),
    neverCame: () => {
      log('No page came: the host ends.')
      void end()
    },
  })
  const site: Site = { options, door, pages, downloads }
  server.on('request', (request, response) => {
    serve(site, request, response).catch((reason: unknown) => {
      log(`${request.method} failed: ${String(reason)}`)
      if (!response.headersSent) answer(response, 500, 'The host failed; its log says why.')
      else response.destroy()
    })
  })
  return { address: door.address, origin: door.origin, ended, end }
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The loopback host has no port.')
  return address.port
}

async function serve(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '/', headers } = request
  const proof = site.door.prove({ method, url, headers })
  if (proof !== null) return answer(response, 200, proof)
  const verdict = site.door.knock({ method, url, headers })
  if (verdict.type === 'refuse') {
    site.options.log(`Refused ${method}: ${verdict.why}`)
    return answer(response, 403, notLetIn)
  }
  if (verdict.type === 'exchange') {
    const headers = { ...securityHeaders, 'Set-Cookie': verdict.cookie, 'Cache-Control': 'no-store' }
    if (verdict.isLed) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
      return void response.end(leadingPage(verdict.next))
    }
    response.writeHead(303, { ...headers, Location: verdict.next })
    return void response.end()
  }
  const { pathname, searchParams } = new URL(url, site.door.origin)
  const id = headers[webNames.pageHeader] ?? searchParams.get(webNames.pageParameter) ?? ''
  const page = typeof id === 'string' && pageId.test(id) ? id : null
  const asked = behind(pathname, webNames.api)
  const key = headers[webNames.keyHeader] ?? searchParams.get(webNames.keyParameter) ?? ''
  if (asked !== null && !(typeof key === 'string' && site.door.isKey(key))) {
    site.options.log(`Refused ${method}: no key`)
    return answer(response, 403, notLetIn)
  }
  if (asked !== null) return serveApi(site, request, response, asked, page)
  if (method !== 'GET') return answer(response, 405, 'This can only be read.')
  const token = behind(pathname, webNames.downloads)
  if (token !== null) return download(site, response, token)
  if (typeof site.options.renderer === 'function') return site.options.renderer(request, response)
  return serveAsset(site.options.renderer, new URL(url, site.door.origin).href, site.door.origin, response)
}

const notLetIn = 'Open the address that Starfill printed when it was started.'

/** What stands behind `start`; null where the path does not start so. */
function behind(path: string, start: string): string | null {
  return path.startsWith(start) ? path.slice(start.length) : null
}

async function serveApi(
  { pages }: Site,
  request: IncomingMessage,
  response: ServerResponse,
  channel: string,
  page: string | null,
): Promise<void> {
  if (page === null) return answer(response, 400, 'No page is named.')
  if (request.method === 'GET') {
    if (channel !== webNames.events) return answer(response, 404, 'Nothing is here.')
    response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(': connected\n\n')
    return pages.connect(page, response)
  }
  if (channel === webNames.leave) {
    pages.leave(page)
    return answer(response, 204, '')
  }
  const window = pages.windowOf(page)
  if (!window) return answer(response, 409, 'The page has no stream of events.')
  const body = await bodyOf(request)
  const input = body && unpacked(body)
  if (!input) return answer(response, 400, 'The request is no message of the window.')
  try {
    const output = await window.answer(channel, input.value)
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'no-store',
    })
    response.end(pack(output))
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    answer(response, 400, reason.message)
  }
}

function unpacked(body: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: unpack(body) }
  } catch {
    return null
  }
}

/** Null where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    length += piece.byteLength
    if (length > largestBody) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function serveAsset(root: string, url: string, origin: string, response: ServerResponse): Promise<void> {
  const asset = assetOf(url, origin)
  const bytes = asset && (await readFile(join(root, asset.path)).catch(() => null))
  if (!asset || !bytes) return answer(response, 404, 'Nothing is here.')
  response.writeHead(200, { ...securityHeaders, 'Content-Type': asset.type, 'Cache-Control': 'no-cache' })
  response.end(bytes)
}

function download({ downloads }: Site, response: ServerResponse, token: string): void {
  const path = downloads.fileOf(token)
  if (path === null) {
    answer(response, 404, 'Nothing is here.')
    return
  }
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
    'Cache-Control': 'no-store',
  })
  // Whichever ends first, a page that is left or a file that cannot be read, closes the other.
  pipeline(createReadStream(path), response, () => undefined)
}

function answer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(sentence)
}
