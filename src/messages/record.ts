import type { Format } from '../core/model.ts'
import type { Deed } from '../core/trail.ts'
import { deedsEnglish, formatsEnglish, recordEnglish } from './en/record.ts'
import type { Language } from './language.ts'
import { deedsChinese, formatsChinese, type RecordWords, recordChinese } from './zh-cn/record.ts'

export interface RecordTexts {
  readonly words: RecordWords
  readonly deeds: Readonly<Record<Deed, string>>
  readonly formats: Readonly<Record<Format, string>>
}

/** The words of the printed review record. */
export const recordTexts: Readonly<Record<Language, RecordTexts>> = {
  'zh-CN': { words: recordChinese, deeds: deedsChinese, formats: formatsChinese },
  en: { words: recordEnglish, deeds: deedsEnglish, formats: formatsEnglish },
}
