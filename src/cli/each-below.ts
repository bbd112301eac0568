/** A command asked of every report below a folder: one line of JSON for each, in the order of their names. */

import { stat } from 'node:fs/promises'
import { filesBelow } from '../app/files-below.ts'
import { error } from '../core/codes.ts'
import { projectEnding, reportEndings } from '../core/file-endings.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { CommandName } from '../messages/command-line-texts.ts'
import { sentence } from '../messages/sentence.ts'
import type { Arguments } from './arguments.ts'
import type { Command, Outcome } from './command.ts'
import { exitCodeOf } from './exit.ts'
import type { Terminal } from './terminal.ts'

/** What each command can be asked of, by the ending. */
const endings: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  detect: reportEndings,
  check: [...reportEndings, projectEnding],
}

/** Whether the command is asked of a folder, and can be. */
export async function isOfFolder(name: CommandName, { positionals }: Arguments): Promise<boolean> {
  const [path] = positionals
  if (path === undefined || positionals.length > 1 || !endings[name]) return false
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

/** `findings` where any file has some; a file that cannot be read is told in its line and outweighs them. Links are not followed. */
export async function askEachBelow(
  name: CommandName,
  command: Command,
  given: Arguments,
  terminal: Terminal,
): Promise<Result<Outcome>> {
  const folder = given.positionals[0] ?? ''
  const paths = await filesBelow(folder, endings[name] ?? [])
  if (paths.length === 0) return fail(error('folder-no-reports', { folder, endings: (endings[name] ?? []).join(' ') }))
  let worst: Outcome = 'done'
  for (const path of paths) {
    terminal.show(path)
    const { line, outcome } = await askOne(path, command, given, terminal)
    terminal.print(`${JSON.stringify(line)}\n`)
    if (outcome === 'unreadable' || worst === 'done') worst = outcome
  }
  return ok(worst)
}

async function askOne(path: string, command: Command, given: Arguments, terminal: Terminal) {
  let printed = ''
  const quiet: Terminal = {
    ...terminal,
    print: (text) => {
      printed += text
    },
    say: () => undefined,
    sayAll: () => undefined,
    progress: () => undefined,
    askHidden: async () => null,
  }
  const one: Arguments = { ...given, positionals: [path], flags: new Set([...given.flags, 'json']) }
  const result = await command.run(one, quiet)
  const messages = result.messages.map((message) => sentence(message, terminal.language))
  const said = printed === '' ? {} : (JSON.parse(printed) as object)
  const failed = !result.ok && exitCodeOf(result.messages) !== 1 ? 'unreadable' : 'findings'
  const outcome: Outcome = result.ok ? result.value : failed
  return { line: { path, outcome, messages, ...said }, outcome }
}
