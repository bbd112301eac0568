import { batch } from './batch.ts'
import { commandLine } from './command-line.ts'
import { findings } from './findings.ts'
import { sentences } from './messages.ts'
import * as names from './names.ts'
import * as reasons from './reasons.ts'
import * as record from './record.ts'
import { remarks } from './remarks.ts'

/** The first: what every language is asked for (`language-texts.ts`) is made after its tables, and `tables.ts` holds it to that. */
export const chineseOfChina = {
  ownName: '简体中文',
  locales: ['zh'],
  ...names,
  ...reasons,
  ...record,
  ...{ batch, commandLine, findings, remarks, sentences },
}
