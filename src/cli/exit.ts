import type { Code, Message } from '../core/codes.ts'

/** 0 done; 1 refused because of findings; 2 wrong usage; 3 input that cannot be read or used; 4 could not write. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

const exits: readonly (readonly [prefix: string, exit: ExitCode])[] = [
  ['usage-', 2],
  ['keep-', 2],
  ['layout-', 2],
  ['write-', 4],
  ['text-', 4],
  ['pdf-', 4],
  ['open-', 1],
  ['findings-', 1],
  ['kept-', 1],
  ['leak-', 1],
  ['record-tells-', 1],
  ['docx-text-', 1],
  ['docx-value-', 1],
  ['docx-unproved', 1],
  ['docx-unsearchable', 1],
]

/** What a failure ends the program with, by the first error of it: notes may stand before. Every other code is about the input. */
export function exitCodeOf(messages: readonly [Message, ...Message[]]): ExitCode {
  const code: Code = (messages.find(({ severity }) => severity === 'error') ?? messages[0]).code
  return exits.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 3
}
