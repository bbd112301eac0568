import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { createWorkerPool } from '../../../src/app/host/worker-pool.ts'

/** A thread that does what the name of the report says. */
const thread = `
  const { parentPort, threadId } = require('node:worker_threads')
  parentPort.on('message', ({ input: { name } }) => {
    if (name === 'hang') return parentPort.postMessage({ type: 'progress', done: 1, total: 2 })
    if (name === 'throw') throw new Error('a bug')
    if (name === 'exit') process.exit(3)
    parentPort.postMessage({ type: 'result', result: { ok: true, value: threadId, messages: [] } })
  })
`

function workerPool() {
  const log: string[] = []
  let started = 0
  const made = createWorkerPool(
    () => {
      started++
      return new Worker(thread, { eval: true, stderr: true })
    },
    (line) => log.push(line),
  )
  onTestFinished(made.end)
  const run = (
    name: string,
    signal = new AbortController().signal,
    progress: (...step: unknown[]) => void = () => {},
  ) => made.run('read', { name, bytes: new Uint8Array(), saved: null }, progress, signal)
  return { run, log, threads: () => started }
}

const codes = (result: { readonly messages: readonly { readonly code: string }[] }) =>
  result.messages.map(({ code }) => code)

test('one job after the other is done by the same thread, which was warm before the first', async () => {
  const { run, threads } = workerPool()
  expect(threads()).toBe(1)
  const [first, second] = [await run('a'), await run('b')]
  expect([first, threads()]).toEqual([second, 1])
})

test('jobs at the same time do not wait for each other', async () => {
  const { run, threads } = workerPool()
  const results = await Promise.all([run('a'), run('b')])
  expect([results.every(({ ok }) => ok), threads()]).toEqual([true, 2])
})

test('a job that is cancelled ends at once, and the next one has a new thread', async () => {
  const { run, threads } = workerPool()
  const controller = new AbortController()
  const steps: unknown[] = []
  const cancelled = await run('hang', controller.signal, (done, total) => {
    steps.push([done, total])
    controller.abort()
  })
  expect([codes(cancelled), steps, (await run('a')).ok, threads()]).toEqual([['task-cancelled'], [[1, 2]], true, 2])
})

test('work that is cancelled before it begins is never begun', async () => {
  const { run, log } = workerPool()
  expect([codes(await run('throw', AbortSignal.abort())), (await run('a')).ok, log]).toEqual([
    ['task-cancelled'],
    true,
    [],
  ])
})

test.each(['throw', 'exit'])('a thread that stops is told as such, and the next job is done: %s', async (how) => {
  const { run, log } = workerPool()
  expect([codes(await run(how)), (await run('a')).ok, log]).toEqual([
    ['task-stopped'],
    true,
    [expect.stringContaining('The job read stopped')],
  ])
})
