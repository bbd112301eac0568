#!/usr/bin/env node
import { runCommandLine } from './run.ts'

// A reader that has seen enough (`| head`) closes the pipe: no fault of ours, and nothing more to do.
process.stdout.on('error', (reason: NodeJS.ErrnoException) => {
  if (reason.code !== 'EPIPE') throw reason
  process.exit()
})

process.exitCode = await runCommandLine(process.argv.slice(2))
