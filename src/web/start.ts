/** `npm start`: the desktop window, or the browser where there can be none. */

import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { endingSignals } from '../app/ending-signals.ts'
import { systemLanguage } from '../app/machine.ts'
import { type Code, info } from '../core/codes.ts'
import { sentence } from '../messages/sentence.ts'
import { hasDisplay } from './browser.ts'
import { fetchRuntime, findRuntime } from './runtime.ts'

// Of the built tree: out/main/start.js.
const root = resolve(import.meta.dirname, '../..')

type Parameterless = Extract<Code, `start-${string}`>

async function main(reports: readonly string[]): Promise<void> {
  const { env, platform } = process
  const say = (code: Parameterless) => void process.stderr.write(`${sentence(info(code, {}), systemLanguage(env))}\n`)
  if (!hasDisplay(platform, env)) return inBrowser(say, 'start-no-display')
  const runtime = findRuntime(root, env) ?? fetched(say)
  if (runtime === null) return inBrowser(say, 'start-no-runtime')
  const child = spawn(runtime, [root, ...reports], { stdio: 'inherit' })
  child.on('error', () => void inBrowser(say, 'start-no-runtime'))
  child.on('exit', (code, signal) => {
    // A runtime that dies by itself could not set up its sandbox or lacks a library; there was no window.
    const isStopped = endingSignals.some((one) => one === signal)
    if ((signal !== null && !isStopped) || code === 127) void inBrowser(say, 'start-no-runtime')
    else process.exitCode = code ?? 1
  })
}

function fetched(say: (code: Parameterless) => void): string | null {
  say('start-fetching')
  return fetchRuntime(root, process.env)
}

async function inBrowser(say: (code: Parameterless) => void, why: Parameterless): Promise<void> {
  say(why)
  // It reads the same arguments.
  await import('./main.ts')
}

await main(process.argv.slice(2))
