import { inEach } from './tables.ts'

export const commandLineTexts = inEach(({ commandLine }) => commandLine)
