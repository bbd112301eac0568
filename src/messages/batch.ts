import type { BatchTexts } from './batch-texts.ts'
import type { Language } from './language.ts'
import { tables } from './tables.ts'

export const batchTexts = (language: Language): BatchTexts => tables[language].batch
