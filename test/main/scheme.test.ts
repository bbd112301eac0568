import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appOrigin, registerScheme, setupScheme, startPage } from '../../src/main/scheme.ts'

const folder = mkdtempSync(join(tmpdir(), 'starfill-scheme-'))
mkdirSync(join(folder, 'out'))
writeFileSync(join(folder, 'out/index.html'), '<title>星填</title>')
writeFileSync(join(folder, 'secret.html'), 'not for pages')

let respond: (request: Request) => Promise<Response> = async () => Response.error()
setupScheme(
  {
    handle: (_scheme, handler) => {
      respond = handler
    },
  },
  join(folder, 'out'),
)

test('the scheme is standard and secure, lets pages fetch, and gets round no policy', () => {
  const registered: unknown[] = []
  registerScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) })
  expect(registered).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
})

test('the start page comes with its type and the policy as headers', async () => {
  const response = await respond(new Request(startPage))
  expect({
    status: response.status,
    text: await response.text(),
    type: response.headers.get('content-type'),
    sniff: response.headers.get('x-content-type-options'),
    policy: response.headers.get('content-security-policy'),
  }).toEqual({
    status: 200,
    text: '<title>星填</title>',
    type: 'text/html; charset=utf-8',
    sniff: 'nosniff',
    policy: expect.stringMatching(/^default-src 'none'; script-src 'self';/u),
  })
})

test.each([
  ['a file outside the window', `${appOrigin}/..%2fsecret.html`],
  ['a file that is not there', `${appOrigin}/other.html`],
  ['another host', 'app://elsewhere/index.html'],
])('%s is not served', async (_what, url) => {
  const response = await respond(new Request(url))
  expect([response.status, await response.text()]).toEqual([404, 'Nothing is here.'])
})

test('nothing can be posted to the scheme', async () => {
  expect((await respond(new Request(startPage, { method: 'POST' }))).status).toBe(404)
})
