/** The window's own scheme: no `file:` page, a real origin, and nothing but the built window behind it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assetOf, securityHeaders } from '../app/assets.ts'

const scheme = 'app'
/** Scheme and host of every page of ours. */
export const appOrigin = `${scheme}://starfill`
export const startPage = `${appOrigin}/index.html`

interface CustomScheme {
  readonly scheme: string
  readonly privileges: {
    readonly standard: boolean
    readonly secure: boolean
    readonly supportFetchAPI: boolean
    readonly codeCache: boolean
  }
}

/**
 * Once, and before the program is ready. Without `supportFetchAPI` a page's own fetch fails; by `codeCache` scripts that were compiled at an
 * earlier start are not compiled again; `bypassCSP` is never given.
 */
export function registerScheme(protocol: { registerSchemesAsPrivileged(schemes: CustomScheme[]): void }): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export interface ProtocolHandler {
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void
}

export function setupScheme(protocol: ProtocolHandler, rendererFolder: string): void {
  protocol.handle(scheme, (request) => respond(request, rendererFolder))
}

async function respond({ method, url }: Request, folder: string): Promise<Response> {
  const asset = method === 'GET' ? assetOf(url, appOrigin) : null
  const bytes = asset && (await readFile(join(folder, asset.path)).catch(() => null))
  if (!asset || !bytes) return new Response('Nothing is here.', { status: 404, headers: securityHeaders })
  return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': asset.type } })
}
