#!/usr/bin/env node
import { systemLanguage } from '../app/machine.ts'
import { error } from '../core/codes.ts'
import { sentence } from '../messages/sentence.ts'
import { runCommandLine } from './run.ts'

// A reader that has seen enough (`| head`) closes the pipe: no fault of ours, and nothing more to do.
process.stdout.on('error', (reason: NodeJS.ErrnoException) => {
  if (reason.code !== 'EPIPE') throw reason
  process.exit()
})

try {
  process.exitCode = await runCommandLine(process.argv.slice(2))
} catch (reason) {
  // A fault of the program: said in a sentence, with what whoever mends it has to know.
  const at = reason instanceof Error ? (reason.stack ?? '').split('\n').slice(0, 2).join(' ') : ''
  const told = error('program-failed', { reason: at === '' ? String(reason) : at })
  process.stderr.write(`${sentence(told, systemLanguage(process.env))}\n`)
  process.exitCode = 70
}
