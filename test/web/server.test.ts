import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { request as rawRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Start } from '../../src/app/contract.ts'
import { writeProjectFile } from '../../src/app/project-file.ts'
import { createAddressFile } from '../../src/web/address-file.ts'
import { createDownloads } from '../../src/web/downloads.ts'
import { startWebHost, type WebHost } from '../../src/web/server.ts'
import { pack, unpack } from '../../src/web/wire.ts'
import { filledWork, testHost, write } from '../app/host/test-window.ts'

const page = 'page-of-the-test-0001'

type Body = Uint8Array<ArrayBuffer> | string
type Headers = Readonly<Record<string, string>>

interface Visit {
  readonly web: WebHost
  readonly log: readonly string[]
  readonly get: (path: string, headers?: Headers) => Promise<Response>
  readonly post: (channel: string, body: Body, headers?: Headers) => Promise<Response>
  readonly ask: (channel: string, input: unknown) => Promise<unknown>
  /** Opens a page's stream of events. */
  readonly listen: (page: string) => Promise<{ readonly heard: readonly string[]; readonly close: () => void }>
}

async function visit(grace = 50, launched: string | null = null): Promise<Visit> {
  const made = testHost()
  const renderer = join(made.folder, 'renderer')
  mkdirSync(renderer)
  writeFileSync(join(renderer, 'index.html'), '<title>星填</title>')
  writeFileSync(join(made.folder, 'secret.html'), 'not for pages')
  const log: string[] = []
  const web = await startWebHost({
    host: made.host,
    renderer,
    launched,
    outputs: made.folder,
    grace,
    log: (line) => log.push(line),
  })
  onTestFinished(web.end)
  const first = await fetch(web.address, { redirect: 'manual' })
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const own = { cookie, 'x-starfill-key': first.headers.get('location')?.split('#')[1] ?? '' }
  const get: Visit['get'] = (path, headers = {}) => fetch(`${web.origin}${path}`, { headers: { ...own, ...headers } })
  const post: Visit['post'] = (channel, body, headers = {}) =>
    fetch(`${web.origin}/api/${channel}`, {
      method: 'POST',
      headers: { ...own, origin: web.origin, 'x-starfill-page': page, ...headers },
      body,
    })
  const ask: Visit['ask'] = async (channel, input) => {
    const response = await post(channel, pack(input))
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    return unpack(new Uint8Array(await response.arrayBuffer()))
  }
  const listen: Visit['listen'] = async (id) => {
    const stop = new AbortController()
    const response = await fetch(`${web.origin}/api/events?page=${id}`, { headers: own, signal: stop.signal })
    const heard: string[] = []
    const read = async () => {
      for await (const piece of response.body ?? []) heard.push(new TextDecoder().decode(piece))
    }
    read().catch(() => undefined)
    onTestFinished(() => stop.abort())
    return { heard, close: () => stop.abort() }
  }
  return { web, log, get, post, ask, listen }
}

const source = { from: 'bytes', name: '总结.txt', bytes: new TextEncoder().encode('**县水利局') }

/** Opens a report and saves its project, as a browser does. */
async function saveFrom({ ask }: Visit): Promise<void> {
  const opened = (await ask('open', { source, task: 'a' })) as { readonly value: { readonly document: string } }
  await ask('save', { document: opened.value.document, project: 'saved', to: 'file', as: false, isAsked: true })
}

test('the one-time address hands over the cookie and leads on to the page, which carries the policy', async () => {
  const { web, get } = await visit()
  const second = await fetch(web.address, { redirect: 'manual' })
  const shown = await get('/')
  const { headers } = shown
  expect({
    second: [second.status, second.headers.get('set-cookie')],
    shown: [shown.status, await shown.text(), headers.get('content-type')],
    policy: headers.get('content-security-policy'),
    sniff: headers.get('x-content-type-options'),
    referrer: headers.get('referrer-policy'),
  }).toEqual({
    second: [403, null],
    shown: [200, '<title>星填</title>', 'text/html; charset=utf-8'],
    policy: expect.stringMatching(/^default-src 'none'; script-src 'self';/u),
    sniff: 'nosniff',
    referrer: 'no-referrer',
  })
})

test('the host listens on the loopback address alone', async () => {
  const { web } = await visit()
  expect(web.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u)
})

test('a request under another name of this machine is refused and logged', async () => {
  const { web, log } = await visit()
  const status = await new Promise((resolve) =>
    rawRequest(web.origin, { headers: { host: 'evil.example' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).end(),
  )
  expect([status, log]).toEqual([403, ['Refused GET: another host name']])
})

test.each(['/..%2fsecret.html', '/secret.html', '/index.exe', '/download/none', '/api/start'])(
  'nothing but the window is served: %s',
  async (path) => {
    const { get } = await visit()
    const response = await get(path, { 'x-starfill-page': page })
    expect([response.status, await response.text()]).toEqual([404, 'Nothing is here.'])
  },
)

test('a page asks over the contract, and its answers are stored nowhere', async () => {
  const { ask, listen, post } = await visit()
  await listen(page)
  expect(await ask('start', {})).toMatchObject({ host: 'web', version: '1.2.3' })
  expect((await post('start', pack({}))).headers.get('cache-control')).toBe('no-store')
})

test('a report travels in as bytes and is opened', async () => {
  const { ask, listen } = await visit()
  await listen(page)
  expect(await ask('open', { source, task: 'a' })).toMatchObject({ ok: true, value: { text: '**县水利局' } })
})

test.each<[string, string, Body, string]>([
  ['no channel', 'shell', pack({}), 'no channel "shell"'],
  ['the wrong input', 'open', pack({ source: 'x' }), 'open with source not Object'],
  ['no message at all', 'start', 'hello', 'The request is no message of the window.'],
])('garbage is refused, and the host goes on: %s', async (_what, channel, body, sentence) => {
  const { post, ask, listen } = await visit()
  await listen(page)
  const response = await post(channel, body)
  expect([response.status, await response.text()]).toEqual([400, sentence])
  expect(await ask('cancel', { task: 'a' })).toBeNull()
})

test('a page without its stream of events, or without a name, is not answered', async () => {
  const { post } = await visit()
  const unnamed = await post('start', pack({}), { 'x-starfill-page': '../x' })
  const unheard = await post('start', pack({}))
  expect([unnamed.status, unheard.status]).toEqual([400, 409])
})

test('a post of another page is refused even with the cookie', async () => {
  const { post, listen } = await visit()
  await listen(page)
  expect((await post('start', pack({}), { origin: 'https://evil.example' })).status).toBe(403)
})

test('what the host writes is offered to its page as a download', async () => {
  const visited = await visit()
  const { heard } = await visited.listen(page)
  await saveFrom(visited)
  await vi.waitFor(() => expect(heard.join('')).toContain('event: download'))
  const { token, name } = JSON.parse(/event: download\ndata: (.*)\n/u.exec(heard.join(''))?.[1] ?? '')
  const response = await visited.get(`/download/${token}`)
  expect([name, response.headers.get('content-disposition'), JSON.parse(await response.text())]).toEqual([
    '总结.starfill',
    `attachment; filename*=UTF-8''${encodeURIComponent('总结.starfill')}`,
    expect.objectContaining({ starfill: 2, name: '总结.txt', session: 'saved' }),
  ])
})

test('the host ends when its last page has gone for good', async () => {
  const { web, listen } = await visit()
  const first = await listen(page)
  const second = await listen('page-of-the-test-0002')
  first.close()
  second.close()
  await web.ended
})

test('a page that comes back in time keeps the host and its work', async () => {
  const { web, listen, ask } = await visit(400)
  const first = await listen(page)
  first.close()
  await listen(page)
  let hasEnded = false
  void web.ended.then(() => {
    hasEnded = true
  })
  await new Promise((resolve) => setTimeout(resolve, 900))
  expect([hasEnded, await ask('cancel', { task: 'a' })]).toEqual([false, null])
})

test('a page that says goodbye is gone at once, for the one that a reload brings', async () => {
  const { listen, post } = await visit(10_000)
  await listen(page)
  const before = (await post('start', pack({}))).status
  const goodbye = (await post('leave', '')).status
  expect([before, goodbye, (await post('start', pack({}))).status]).toEqual([200, 204, 409])
})

test('a page that says goodbye gives its project free at once', async () => {
  const { folder } = testHost()
  const file = {
    name: '总结.txt',
    source: source.bytes,
    session: filledWork('**县水利局', '旬河'),
    trail: undefined,
    home: null,
  }
  const { listen, post, ask } = await visit(10_000, write(folder, '总结.starfill', writeProjectFile(file)))
  const openProject = async () => {
    await listen(page)
    const { launched } = (await ask('start', {})) as Start
    return ask('open', { source: { from: 'token', token: launched }, task: 'a' })
  }
  const first = await openProject()
  await post('leave', '')
  // What is given free is a file beside the project.
  await vi.waitFor(() => expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([]))
  expect([first, await openProject()]).toMatchObject([
    { ok: true, value: { name: '总结.starfill', heldBy: null } },
    { ok: true, value: { name: '总结.starfill', heldBy: null } },
  ])
})

test('the private folder of downloads is gone when the host has ended', async () => {
  const downloads = createDownloads(tmpdir())
  const path =
    (await downloads
      .portFor(
        () => undefined,
        () => undefined,
      )
      .chooseTarget('document', '总结.docx', null)) ?? ''
  writeFileSync(path, 'x')
  const before = existsSync(path)
  downloads.end()
  expect([before, existsSync(path)]).toEqual([true, false])
})

test('a cookie that another port of this machine was sent opens nothing: a request needs the key of the page as well', async () => {
  const { get, post, listen, log } = await visit()
  await listen(page)
  const keys = ['', 'wrong', 'a'.repeat(43)].map((key) => ({ 'x-starfill-key': key }))
  const told = await Promise.all(
    keys.flatMap((key) => [post('start', pack({}), key), get(`/api/events?page=${page}`, key)]),
  )
  expect(told.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
  expect(log.filter((line) => line.endsWith('no key'))).toHaveLength(6)
})

test('who has the key can tell by the answer to a nonce that this is its host, and nobody else learns anything', async () => {
  const { web } = await visit()
  const first = await fetch(`${web.origin}/proof?nonce=0123456789012345678901`)
  expect(await first.text()).toMatch(/^[\w-]{43}$/u)
  const other = await fetch(`${web.origin}/proof?nonce=0123456789012345678902`)
  expect(await other.text()).not.toBe(await (await fetch(`${web.origin}/proof?nonce=0123456789012345678901`)).text())
  for (const question of [
    '',
    '?nonce=',
    '?nonce=012345678901234567890',
    `?nonce=${'a'.repeat(65)}`,
    '?nonce=0123456789012345678901!',
  ])
    expect((await fetch(`${web.origin}/proof${question}`)).status).toBe(403)
  expect((await fetch(`${web.origin}/proof?nonce=0123456789012345678901`, { method: 'POST' })).status).toBe(403)
})

test('a private file leads a browser in by a page, not by a redirect that would lose the cookie', async () => {
  const made = testHost()
  const web = await startWebHost({
    host: made.host,
    renderer: made.folder,
    launched: null,
    outputs: made.folder,
    log: () => undefined,
  })
  onTestFinished(web.end)
  const file = createAddressFile(web.address)
  onTestFinished(file.end)
  const path = fileURLToPath(file.url)
  const led = await fetch(web.address, { redirect: 'manual', headers: { 'sec-fetch-site': 'cross-site' } })
  expect(readFileSync(path, 'utf8')).toContain(`url=${web.address}"`)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  expect([led.status, await led.text()]).toEqual([
    200,
    expect.stringMatching(/http-equiv="refresh" content="0;url=\/#[\w-]{43}"/u),
  ])
  file.end()
  expect(existsSync(path)).toBe(false)
})

test('a host that no page reaches ends, and one that a page reached does not', async () => {
  const start = async (patience: number) => {
    const made = testHost()
    const log: string[] = []
    const web = await startWebHost({
      host: made.host,
      renderer: made.folder,
      launched: null,
      outputs: made.folder,
      patience,
      log: (line) => log.push(line),
    })
    onTestFinished(web.end)
    return { web, log }
  }
  const { web, log } = await start(20)
  await web.ended
  expect(log).toEqual(['No page came: the host ends.'])
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { log: other } = await start(1000)
    vi.advanceTimersByTime(999)
    expect(other).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

test.skipIf(process.platform !== 'linux')('a download that is broken off leaves no file open', async () => {
  // Its own, for the offered file is looked for in it.
  const temporary = mkdtempSync(join(tmpdir(), 'downloads-'))
  vi.stubEnv('TMPDIR', temporary)
  onTestFinished(() => void vi.unstubAllEnvs())
  const made = await visit()
  const { heard } = await made.listen(page)
  await saveFrom(made)
  await vi.waitFor(() => expect(heard.join('')).toContain('"token"'))
  const token = /"token":"(?<token>[^"]+)"/u.exec(heard.join(''))?.groups?.token ?? ''
  const path = newestOffered()
  writeFileSync(path, Buffer.alloc(64 << 20))
  const open = () => readdirSync('/proc/self/fd').filter((fd) => linkOf(`/proc/self/fd/${fd}`) === path).length
  for (let time = 0; time < 3; time++) {
    // A connection that was broken off is not to be used again.
    const response = await made.get(`/download/${token}`, { connection: 'close' })
    await response.body?.cancel()
  }
  await vi.waitFor(() => expect(open()).toBe(0))
})

/** Where the host put what it offers: the one folder of its own that holds a file of that name. */
function newestOffered(): string {
  const folders = readdirSync(tmpdir())
    .filter((name) => name.startsWith('starfill-'))
    .map((name) => join(tmpdir(), name))
  const files = folders.flatMap((folder) => filesIn(folder)).filter((file) => file.endsWith('.starfill'))
  const newest = files.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
  if (newest === undefined) throw new Error('Nothing was offered.')
  return newest
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  } catch {
    return []
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
