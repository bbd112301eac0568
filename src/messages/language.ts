/**
 * The languages of Starfill, as BCP 47 names them. A new one is a name here and a folder beside `zh-cn/` and `en/`: every table of this
 * room is a `Record<Language, …>`, so that nothing compiles until it has all its sentences.
 */
export const languages = ['zh-CN', 'en'] as const

export type Language = (typeof languages)[number]

/** One thing, in every language. */
export type Label = Readonly<Record<Language, string>>
