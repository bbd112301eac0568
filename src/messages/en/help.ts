/** What the help says, page by page; each says what the program does, in the order in which it is needed. */
import type { HelpPage } from '../texts.ts'

export const help: readonly HelpPage[] = [
  {
    title: 'Begin',
    picture: 'empty',
    paragraphs: [
      'Open a report: a text (.txt, .md) or a Word document (.docx). It may also be dropped onto the window. Where LibreOffice is installed, .doc, .wps, .rtf and .odt files are converted first, from a copy.',
      'Starfill finds the masks in it (**, *, ×; in the settings also X, 某 and blanks of forms), tells what each stands for, and puts those that share one value into one field. The report itself is never written to.',
      'What you do is kept as a project (.starfill) when you save, and as a private copy while you work.',
    ],
  },
  {
    title: 'Fill',
    picture: 'fill',
    paragraphs: [
      'On the page (or in the text, F9 turns to the other) click a dotted place and type. All places of the field follow. Tab goes to the next open place, Shift+Tab back; Ctrl+F finds.',
      'The list has every field once. A value from a sheet is brought in by the menu “…”, and so are last time’s values from a finished report. The settings can have names of places and bodies remembered, and offered in the next report.',
      'Two fields that are one are joined by dragging one onto the other, or in the menu of the field; what the two say is shown before. F2 renames a field: the list, sheets of values and the record use the new name.',
    ],
  },
  {
    title: 'Keep masked',
    picture: null,
    paragraphs: [
      'Ctrl+M keeps a field masked. Its value, if there is one, goes into no exported file: every export is searched for it as characters, number, date and digits, and refused where it is found.',
      'Ctrl+Shift+M masks words that are selected on the page or in the text. The export says how masks look: as they stand, as bars, or as crosses.',
    ],
  },
  {
    title: 'Check and review',
    picture: 'review',
    paragraphs: [
      'What the checks notice (sums, rates, dates, units, names in the clear) is listed beside the report and underlined in it; F8 goes to the next. A finding can be answered: why it may stand.',
      'In the review (Ctrl+2) somebody else approves each field (A) or returns it with a note (R). A value that is changed afterwards has to be approved again. F7 walks the places of a field; Shift+F2 notes something at one, which stays in the project.',
    ],
  },
  {
    title: 'Preview, print, export',
    picture: 'preview',
    paragraphs: [
      'The preview (Ctrl+3) shows the pages. Where LibreOffice is installed it can show the pages that LibreOffice sets, and says which are seen. Ctrl+P prints what is seen.',
      'Ctrl+E exports a Word document or a PDF: the final copy, a public copy without authors, comments and changes, or a review copy with colours and comments. The review record can be written beside it.',
    ],
  },
]
