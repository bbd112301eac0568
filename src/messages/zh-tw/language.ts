import type { LanguageTexts } from '../language-texts.ts'
import { batch } from './batch.ts'
import { commandLine } from './command-line.ts'
import { findings } from './findings.ts'
import { sentences } from './messages.ts'
import * as names from './names.ts'
import * as reasons from './reasons.ts'
import * as record from './record.ts'
import { remarks } from './remarks.ts'

export const chineseOfTaiwan: LanguageTexts = {
  ownName: '繁體中文',
  locales: ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo'],
  ...names,
  ...reasons,
  ...record,
  ...{ batch, commandLine, findings, remarks, sentences },
}
