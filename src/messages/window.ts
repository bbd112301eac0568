import { inEachWindow } from './window-tables.ts'

export type { WindowWords, Word } from './zh-cn/window.ts'

/** What the window says apart from the sentences of `codes`. */
export const windowWords = inEachWindow(({ window }) => window)

export { withParams as worded } from './sentence.ts'
