import type { LanguageTexts } from './language-texts.ts'
import { inEach } from './tables.ts'

export type { RecordWords } from './zh-cn/record.ts'

export interface RecordTexts extends Pick<LanguageTexts, 'deeds' | 'formats'> {
  readonly words: LanguageTexts['record']
}

/** The words of the printed review record. */
export const recordTexts = inEach(({ record, deeds, formats }): RecordTexts => ({ words: record, deeds, formats }))
