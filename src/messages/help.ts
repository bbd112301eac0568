/** The help inside the program. */
import { inEach } from './tables.ts'

export const helpPages = inEach(({ help }) => help)
