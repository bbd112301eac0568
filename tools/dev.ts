/** `npm run dev`: the window from its sources, in the browser; it takes over each change at once. Changes of the host start it anew. */
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { run } from '../src/web/run.ts'

const root = resolve(import.meta.dirname, '..')

const vite = await createServer({
  configFile: false,
  root: resolve(root, 'renderer'),
  plugins: [react()],
  server: { middlewareMode: true, ws: { host: '127.0.0.1' } },
})

// Like the real policy, but for the inline script of fast refresh and the line on which changes are told.
const policy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self' ws://127.0.0.1:*; worker-src 'self' blob:"

// A thread of Node 20 does not take over what reads TypeScript.
const api = import.meta.resolve('tsx/esm/api')
const threadOf = (path: string) =>
  `import('${api}').then(({ register }) => (register(), import('${new URL(path, import.meta.url).href}')))`
const thread = threadOf('../src/app/host/worker.ts')
const filler = threadOf('../src/app/batch/thread.ts')

await run({
  root,
  report: process.argv[2],
  renderer: (request, response) => {
    response.setHeader('Content-Security-Policy', policy)
    vite.middlewares(request, response)
  },
  startThread: () => new Worker(thread, { eval: true, workerData: { filler } }),
})
await vite.close()
