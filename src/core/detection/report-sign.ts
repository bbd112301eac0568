/**
 * What a text may use single asterisks for beside masks; `note1` to `note3`: so many of them lead to a note. `single`: one asterisk hides a
 * number of one digit; `masks`: several hide what their words leave no doubt of; `code`: lines without Chinese bear them; `lines`: enough lines
 * bear some to tell what the text does with them.
 */
export const reportSigns = [
  'note1',
  'note2',
  'note3',
  'told',
  'asides',
  'labels',
  'single',
  'masks',
  'code',
  'lines',
] as const
export type ReportSign = (typeof reportSigns)[number]
