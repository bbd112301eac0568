/** What a text may use single asterisks for beside masks; `note1` to `note3`: so many of them lead to a note. */
export const reportSigns = ['note1', 'note2', 'note3', 'told', 'asides', 'labels'] as const
export type ReportSign = (typeof reportSigns)[number]
