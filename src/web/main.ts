/** The loopback host as a program: prints its address, opens the browser where there is a display, ends with its last page. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createHost } from '../app/host.ts'
import { languageOf, userDataOf, whoIsThis } from '../app/machine.ts'
import { createWorkshop } from '../app/workshop.ts'
import { hasDisplay, openBrowser } from './browser.ts'
import { startWebHost } from './server.ts'

// Of the built tree: out/main/web.js.
const root = resolve(import.meta.dirname, '../..')
const log = (line: string) => void process.stderr.write(`${line}\n`)

async function main(report: string | undefined): Promise<void> {
  const { platform, env } = process
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  const host = createHost({
    kind: 'web',
    version,
    language: languageOf(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? Intl.DateTimeFormat().resolvedOptions().locale),
    userData: userDataOf(platform, env),
    templates: join(root, 'templates'),
    who: whoIsThis(),
    workshop: createWorkshop(() => new Worker(new URL('./worker.js', import.meta.url)), log),
    settingsChanged: () => undefined,
    now: () => new Date(),
    log,
  })
  const web = await startWebHost({
    host,
    renderer: join(root, 'out/renderer'),
    launched: report === undefined ? null : resolve(report),
    log,
  })
  process.stdout.write(`${web.address}\n`)
  if (hasDisplay(platform, env) && env.STARFILL_BROWSER !== 'none') openBrowser(web.address)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void web.end())
  await web.ended
}

await main(process.argv[2])
