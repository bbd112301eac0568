import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { run } from './run.ts'

// Of the built tree: out/main/web.js.
const root = resolve(import.meta.dirname, '../..')

await run({
  root,
  report: process.argv[2],
  renderer: join(root, 'out/renderer'),
  startThread: () => new Worker(new URL('./worker.js', import.meta.url)),
})
