import { inEach } from './tables.ts'

/** What each kind of placeholder is called. */
export const kindNames = inEach(({ kinds }) => kinds)
