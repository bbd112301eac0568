/** What a sheet of values calls its columns; `files/table` reads the first four again in every language. */
import { inEach } from './tables.ts'

export const sheetHeadings = inEach((texts) => texts.sheetHeadings)
