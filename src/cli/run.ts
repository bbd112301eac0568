/** One run of the command line: arguments in, exit code out. */

import { systemLanguage } from '../app/machine.ts'
import { error, type Message } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { CommandName } from '../messages/command-line-texts.ts'
import { languages } from '../messages/language.ts'
import { languageNamed } from '../messages/locale.ts'
import { type Arguments, nearest, optionOf, readArguments } from './arguments.ts'
import type { Command, Outcome } from './command.ts'
import { askEachBelow, isOfFolder } from './each-below.ts'
import { type ExitCode, exitCodeOf } from './exit.ts'
import { openTerminal, type Terminal } from './terminal.ts'

/** Loaded when named: what the others need is not read to run one. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  detect: async () => (await import('./commands/detect.ts')).detectCommand,
  values: async () => (await import('./commands/values.ts')).valuesCommand,
  fill: async () => (await import('./commands/fill.ts')).fillCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  mask: async () => (await import('./commands/mask.ts')).maskCommand,
  batch: async () => (await import('./commands/batch.ts')).batchCommand,
  key: async () => (await import('./commands/key.ts')).keyCommand,
  web: async () => (await import('./commands/web.ts')).webCommand,
}

const exits: Readonly<Record<Outcome, ExitCode>> = { done: 0, findings: 1, unreadable: 3 }

const names = Object.keys(commands) as readonly CommandName[]

export async function runCommandLine(argv: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal(askedLanguage(argv) ?? systemLanguage(process.env))
  const result = await answer(argv, terminal)
  terminal.sayAll(result.messages)
  if (!result.ok) return exitCodeOf(result.messages)
  return exits[result.value]
}

async function answer(argv: readonly string[], terminal: Terminal) {
  const at = argv.findIndex((argument, index) => !argument.startsWith('-') && argv[index - 1] !== '--lang')
  const word = at === -1 ? null : (argv[at] ?? null)
  const name = names.find((one) => one === word) ?? null
  const command = name ? await commands[name]() : null
  const given = readArguments(argv.toSpliced(at, name ? 1 : 0), name, command?.options ?? {})
  // Whoever asks for help gets it, whatever else is wrong with the line.
  if (argv.includes('--help') || argv.includes('-h')) return help(name, terminal)
  if (word === 'help') return helpOn(argv[at + 1], terminal)
  if (word !== null && !name) return fail(unknownCommand(word))
  if (!given.ok) return given
  if (given.value.flags.has('version')) return version(terminal)
  const lang = checkedLanguage(given.value)
  if (!lang.ok) return lang
  if (!command || !name) return fail(error('usage-no-command', {}))
  const largest = optionOf(given.value, 'largest-part')
  const allowed = largest === null ? ok(null) : await (await import('../app/larger-parts.ts')).allowLargerParts(largest)
  if (!allowed.ok) return allowed
  if (await isOfFolder(name, given.value)) return askEachBelow(name, command, given.value, terminal)
  return command.run(given.value, terminal)
}

function help(name: CommandName | null, terminal: Terminal): Result<'done'> {
  terminal.print(name ? terminal.texts.commands[name] : terminal.texts.help)
  return ok('done')
}

function helpOn(command: string | undefined, terminal: Terminal): Result<'done'> {
  const name = names.find((one) => one === command) ?? null
  return command === undefined || command.startsWith('-') || name ? help(name, terminal) : fail(unknownCommand(command))
}

/** Read beside the code only when asked for, for it is in the package and not in the program. */
async function version(terminal: Terminal): Promise<Result<'done'>> {
  const { readFile } = await import('node:fs/promises')
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  terminal.print(`starfill ${manifest.version}\n`)
  return ok('done')
}

function unknownCommand(command: string): Message {
  const like = nearest(command, names)
  return like ? error('usage-like-command', { command, like }) : error('usage-unknown-command', { command })
}

/** Looked for before anything is parsed, so that mistakes are told in the language asked for. */
function askedLanguage(argv: readonly string[]) {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const asked = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
  return asked === undefined ? null : languageNamed(asked)
}

function checkedLanguage(given: Arguments): Result<null> {
  const asked = optionOf(given, 'lang')
  if (asked === null || languageNamed(asked)) return ok(null)
  return fail(error('usage-choice', { option: '--lang', value: asked, choices: languages.join(', ') }))
}
