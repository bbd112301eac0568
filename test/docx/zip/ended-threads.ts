/** A program of its own, for what it tries would take the whole of it: threads that do nothing but pack are ended, round by round. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { deflateRawSync } from 'node:zlib'
import { endThread, uninterrupted } from '../../../src/docx/zip/uninterrupted.ts'

const rounds = 12
const threads = 4

/** A thread does not have the loader of its parent. */
const again = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(import.meta.url)})))`

async function round(): Promise<void> {
  const started = Array.from({ length: threads }, () => new Worker(again, { eval: true }))
  await Promise.all(started.map((thread) => new Promise((resolve) => thread.once('message', resolve))))
  await new Promise((resolve) => setTimeout(resolve, 2))
  await Promise.all(started.map(endThread))
}

if (isMainThread) {
  for (let done = 0; done < rounds; done++) await round()
  console.log(`survived ${rounds}`)
} else {
  parentPort?.postMessage('packing')
  const bytes = Buffer.alloc(200, 'a')
  for (;;) uninterrupted(() => deflateRawSync(bytes))
}
