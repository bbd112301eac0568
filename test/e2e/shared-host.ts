/**
 * A host in the tests' own process that one window after another has to itself. A program, a thread that has read the Word room, and a process of
 * the browser that has compiled the window cost more than most tests: here they are paid once, and a window begins with a host, a folder
 * and a page of its own all the same. What is tried of the built program itself has one apart.
 */
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { webNames } from '../../src/app/channels.ts'
import { createHost, type Host, type HostWindow } from '../../src/app/host/host.ts'
import { createWorkerPool } from '../../src/app/host/worker-pool.ts'
import { whoIsThis } from '../../src/app/machine.ts'
import { info } from '../../src/core/codes.ts'
import { fail } from '../../src/core/result.ts'
import { startWebHost } from '../../src/web/server.ts'

const root = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
const log = (line: string) => void process.stderr.write(`${line}\n`)

export interface HostOptions {
  readonly userData: string
  /** The report named when the program is started. */
  readonly report: string | undefined
  /** Where it makes folders for batches. */
  readonly outputs: string
}

export interface TakenHost {
  readonly address: string
  /** Its pages share a process of the browser. */
  readonly context: BrowserContext
  /** Lets the pages of another profile in. */
  readonly admission: NonNullable<BrowserContextOptions['storageState']>
  /** Closes its pages and ends it. Nothing of it is under way any more. */
  readonly leave: () => Promise<void>
}

interface Site extends Pick<TakenHost, 'address' | 'context' | 'admission'> {
  /** Whose windows its pages are from now on. */
  readonly give: (openWindow: Host['openWindow']) => void
  /** Its page that stays. */
  readonly kept: Page
}

/** Those that nobody has taken; a test with two windows has two. */
const free: Site[] = []

export async function takeHost(
  browser: Browser,
  options: HostOptions,
  profile: BrowserContextOptions,
): Promise<TakenHost> {
  const site = free.pop() ?? (await startSite(browser, profile))
  const { openWindow, end } = hostOf(options)
  site.give(openWindow)
  const { address, context, admission } = site
  const leave = async () => {
    await Promise.all(context.pages().map((page) => page === site.kept || page.close()))
    site.give(noWindow)
    await end()
    free.push(site)
  }
  return { address, context, admission, leave }
}

const workers = createWorkerPool(() => new Worker(pathToFileURL(join(root, 'out/main/worker.js'))), log)

function hostOf({ userData, report, outputs }: HostOptions): Pick<Host, 'openWindow' | 'end'> {
  const host = createHost({
    kind: 'web',
    version,
    language: 'zh-CN',
    userData,
    templates: join(root, 'templates'),
    who: whoIsThis(),
    keystore: () => fail(info('keystore-browser', {})),
    // They stay for the next.
    workers: { run: workers.run, end: async () => undefined },
    settingsChanged: () => undefined,
    now: () => new Date(),
    log,
  })
  const windows: HostWindow[] = []
  const answers = new Set<Promise<unknown>>()
  const answerOf =
    (window: HostWindow): HostWindow['answer'] =>
    (channel, input) => {
      const answer = window.answer(channel, input)
      const known = answer.catch(() => undefined).finally(() => answers.delete(known))
      answers.add(known)
      return answer
    }
  const endWindows = () => Promise.all(windows.map(({ end }) => end()))
  return {
    openWindow: (port) => {
      const window = host.openWindow(
        { ...port, chooseFolder: async (name) => join(outputs, basename(name)) },
        report === undefined ? null : resolve(report),
      )
      windows.push(window)
      return { ...window, answer: answerOf(window) }
    },
    end: async () => {
      await endWindows()
      await Promise.all(answers)
      // What an answer opened meanwhile.
      await endWindows()
      await host.end()
    },
  }
}

const noWindow: Host['openWindow'] = () => ({
  answer: () => Promise.reject(new Error('No test has this host.')),
  admit: () => '',
  requestOpen: () => undefined,
  pageLost: async () => undefined,
  end: async () => undefined,
})

async function startSite(browser: Browser, profile: BrowserContextOptions): Promise<Site> {
  let openWindow = noWindow
  const { address: once, origin } = await startWebHost({
    host: {
      openWindow: (port, launched) => openWindow(port, launched),
      settings: () => Promise.reject(new Error('Nobody asks for them here.')),
      end: async () => undefined,
    },
    renderer: join(root, 'out/renderer'),
    launched: null,
    outputs: root,
    log,
  })
  const { headers } = await fetch(once, { redirect: 'manual' })
  const [, name = '', value = ''] = /^(?<name>[^=]+)=(?<value>[^;]+)/u.exec(headers.get('set-cookie') ?? '') ?? []
  const key = new URL(headers.get('location') ?? '', origin).hash.slice(1)
  const admission = {
    cookies: [
      { name, value, domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Strict' },
    ],
    origins: [{ origin, localStorage: [{ name: webNames.keyHeader, value: key }] }],
  } as const satisfies BrowserContextOptions['storageState']
  // A page that listens, so that the host does not end between two tests.
  const stream = new URL(webNames.api + webNames.events, origin)
  stream.searchParams.set(webNames.pageParameter, 'nobody-between-tests')
  const listening = get(stream, { headers: { cookie: `${name}=${value}`, [webNames.keyHeader]: key } })
  await new Promise((resolve, reject) => listening.once('response', resolve).once('error', reject))
  const context = await browser.newContext({ ...profile, storageState: admission })
  // And one in the browser, whose process stays with all that it has compiled.
  const page = await context.newPage()
  await page.goto(`${origin}/icon.svg`)
  return {
    address: `${origin}/`,
    context,
    admission,
    give: (next) => {
      openWindow = next
    },
    kept: page,
  }
}
