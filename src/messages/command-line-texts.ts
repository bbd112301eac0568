/** What the command line says, whatever the language. */
import type { Code } from '../core/codes.ts'
import type { ProvedBy } from '../core/kept-proved.ts'
import type { Severity } from '../core/severity.ts'

export type CommandName = 'detect' | 'values' | 'fill' | 'check' | 'mask' | 'batch' | 'key' | 'web'

/** What the command line says apart from the sentences of `codes`. `{name}` stands for a parameter. */
export interface CommandLineTexts {
  /** `starfill --help`. */
  readonly help: string
  /** `starfill help COMMAND`. */
  readonly commands: Readonly<Record<CommandName, string>>
  readonly columns: { readonly label: string; readonly kind: string; readonly unit: string; readonly count: string }
  readonly detected: string
  readonly explain: Readonly<
    Record<'placeholder' | 'passedOver' | 'rule' | 'learnt' | 'feature' | 'marks' | 'sign', string>
  >
  /** What stands behind the sentence of a code here alone: the options by which it is done. */
  readonly advice: Readonly<Partial<Record<Code, string>>>
  readonly nothingDetected: string
  readonly clean: string
  readonly found: string
  /** How many messages are not shown. */
  readonly more: string
  readonly placeAt: string
  /** Asks for the password of a file, on one line. */
  readonly passwordOf: string
  /** What stands at no place of the text. */
  readonly nowhere: string
  readonly proof: ProofTexts
  readonly severities: Readonly<Record<Severity, string>>
  readonly steps: Readonly<Record<ProgressStep, string>>
}

/** What was proved of a finished document, a line each. */
export interface ProofTexts {
  readonly whole: string
  readonly filled: string
  readonly unchanged: string
  readonly kept: Readonly<Record<ProvedBy, string>>
  readonly pictures: string
}

/** What takes time, in the order in which it happens. */
export type ProgressStep = 'read' | 'convert' | 'detect' | 'build' | 'verify' | 'pdf' | 'write'
