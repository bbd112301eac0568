/** What reports are written in, whatever the window speaks: how a font draws their characters, and how a screen reader says them. */
export const reportLanguage = 'zh-CN'
