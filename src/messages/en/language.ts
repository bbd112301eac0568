import type { LanguageTexts } from '../language-texts.ts'
import { batch } from './batch.ts'
import { commandLine } from './command-line.ts'
import { findings } from './findings.ts'
import { help } from './help.ts'
import { dialogs, menu } from './menu.ts'
import { sentences } from './messages.ts'
import * as names from './names.ts'
import * as reasons from './reasons.ts'
import * as record from './record.ts'
import { remarks } from './remarks.ts'
import { systemDialogs } from './system-dialogs.ts'
import { window } from './window.ts'

export const english: LanguageTexts = {
  ownName: 'English',
  locales: ['en'],
  menuLetters: 'within',
  ...names,
  ...reasons,
  ...record,
  ...{ batch, commandLine, dialogs, findings, help, menu, remarks, sentences, systemDialogs, window },
}
