import type { BatchTexts } from './batch-texts.ts'
import { batch as en } from './en/batch.ts'
import type { Language } from './language.ts'
import { batch as zh } from './zh-cn/batch.ts'

const tables: Readonly<Record<Language, BatchTexts>> = { 'zh-CN': zh, en }

export const batchTexts = (language: Language): BatchTexts => tables[language]
