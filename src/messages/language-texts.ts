import type { Code } from '../core/codes.ts'
import type { CopyName } from '../core/copies.ts'
import type { FindingCode } from '../core/findings.ts'
import type { IdentifierKind, IdentifierReasonCode } from '../core/identifiers.ts'
import type { NumberKind } from '../core/language/numbers.ts'
import type { Format, Kind } from '../core/model.ts'
import type { ReasonCode } from '../core/reasons.ts'
import type { Deed } from '../core/trail.ts'
import type { BatchTexts } from './batch-texts.ts'
import type { CommandLineTexts } from './command-line-texts.ts'
import type {
  DialogWord,
  HelpPage,
  LayoutName,
  MenuWord,
  RemarkTexts,
  SampleName,
  SheetColumn,
  SystemDialog,
  SystemDialogTexts,
} from './texts.ts'
import type { RecordWords } from './zh-cn/record.ts'
import type { WindowWords } from './zh-cn/window.ts'

/**
 * What a language is: how it is called, and what Starfill says in it, with a window or without. Templates say in `{name}` where a parameter
 * stands.
 */
export interface LanguageTexts {
  /** As who speaks it calls it. */
  readonly ownName: string
  /** The beginnings of the locales that are read in it, in small letters with hyphens: `zh-hk`. The longest that fits decides. */
  readonly locales: readonly string[]
  readonly sentences: Readonly<Record<Code, string>>
  readonly findings: Readonly<Record<FindingCode, string>>
  readonly reasons: Readonly<Record<ReasonCode, string>>
  /** A reason with the words of the report that show it. */
  readonly cued: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly identifiers: Readonly<Record<IdentifierKind, string>>
  readonly numbers: Readonly<Record<NumberKind, string>>
  readonly identifierReasons: Readonly<Record<IdentifierReasonCode, string>>
  readonly layouts: Readonly<Record<LayoutName, string>>
  /** After the report's name in the name of a copy. */
  readonly copyEndings: Readonly<Record<CopyName, string>>
  readonly samples: Readonly<Record<SampleName, string>>
  readonly sheetHeadings: Readonly<Record<SheetColumn, string>>
  readonly remarks: RemarkTexts
  readonly batch: BatchTexts
  readonly record: RecordWords
  readonly deeds: Readonly<Record<Deed, string>>
  readonly formats: Readonly<Record<Format, string>>
  readonly commandLine: CommandLineTexts
}

/** What is said only where there is a window: no command loads it. */
export interface WindowTexts {
  /** Where the letter stands that chooses an item of a menu: within its words, or behind them in brackets. */
  readonly menuLetters: 'within' | 'behind'
  readonly menu: Readonly<Record<MenuWord, string>>
  /** What a file dialog calls the kinds of files it shows. */
  readonly dialogs: Readonly<Record<DialogWord, string>>
  readonly systemDialogs: Readonly<Record<SystemDialog, SystemDialogTexts>>
  readonly window: WindowWords
  readonly help: readonly HelpPage[]
}
