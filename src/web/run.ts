/** The loopback host as a program: prints its address, opens the browser where there is a display, ends with its last page. */

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { endingSignals } from '../app/ending-signals.ts'
import { createHost } from '../app/host/host.ts'
import { createWorkerPool } from '../app/host/worker-pool.ts'
import { outputsOf, systemLanguage, userDataOf, whoIsThis } from '../app/machine.ts'
import { info } from '../core/codes.ts'
import { fail } from '../core/result.ts'
import { createAddressFile } from './address-file.ts'
import { hasDisplay, openBrowser } from './browser.ts'
import { startWebHost, type WebOptions } from './server.ts'

export interface Program {
  /** The folder that holds package.json and templates. */
  readonly root: string
  readonly report: string | undefined
  readonly renderer: WebOptions['renderer']
  readonly startThread: () => Worker
}

const log = (line: string) => void process.stderr.write(`${line}\n`)

export async function run({ root, report, renderer, startThread }: Program): Promise<void> {
  const { platform, env } = process
  // Whoever started it may have closed its streams: there is nobody to tell then.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  const host = createHost({
    kind: 'web',
    version,
    language: systemLanguage(env),
    userData: userDataOf(platform, env),
    templates: join(root, 'templates'),
    who: whoIsThis(),
    keystore: () => fail(info('keystore-browser', {})),
    workers: createWorkerPool(startThread, log),
    settingsChanged: () => undefined,
    now: () => new Date(),
    log,
  })
  const launched = report === undefined ? null : resolve(report)
  const web = await startWebHost({ host, renderer, launched, outputs: outputsOf(env), log })
  for (const signal of endingSignals) process.once(signal, () => void web.end())
  process.stdout.write(`${web.address}\n`)
  const file = hasDisplay(platform, env) && env.STARFILL_BROWSER !== 'none' ? createAddressFile(web.address) : null
  if (file) openBrowser(file.url)
  await web.ended
  file?.end()
}
