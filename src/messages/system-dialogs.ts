/** What the system's own dialogs say where there is no page to say it. */
import { inEach } from './tables.ts'

export const systemDialogs = inEach((texts) => texts.systemDialogs)
