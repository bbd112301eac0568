/** The help inside the program. */
import { inEachWindow } from './window-tables.ts'

export const helpPages = inEachWindow(({ help }) => help)
