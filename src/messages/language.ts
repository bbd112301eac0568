/**
 * The languages of Starfill, as BCP 47 names them; the first is the one it is written in. A new one is a name here, a folder beside `zh-cn/`
 * and `en/`, and a line in `tables.ts` and `window-tables.ts`: what it says, how it is called and who speaks it stand in the folder, and nothing compiles until
 * it has all its sentences.
 */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const

export type Language = (typeof languages)[number]

/** One thing, in every language. */
export type Label = Readonly<Record<Language, string>>
