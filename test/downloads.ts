import { homedir } from 'node:os'
import { join } from 'node:path'

const cache = process.getuid?.() === 0 ? '/var/cache' : (process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'))

/** Keeps what was fetched for trials from run to run. Everybody may read what root keeps, for the tests themselves run as somebody else. */
export const downloads = join(cache, 'starfill')
