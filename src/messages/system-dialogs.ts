/** What the system's own dialogs say where there is no page to say it. */
import { inEachWindow } from './window-tables.ts'

export const systemDialogs = inEachWindow((texts) => texts.systemDialogs)
