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
  {
    title: 'Fill from a sheet',
    picture: null,
    paragraphs: ['Who fills has the values in a sheet, gives them, hands the work in, and mends what comes back:'],
    steps: [
      {
        does: 'Open the report. Copy a column of values in the sheet, click the field that it begins with, and press Ctrl+V.',
      },
      {
        does: 'See which value goes where: as the fields are listed, or as they stand in the report; what looks unlike its field is marked. Then press Fill. What was copied with the names of its fields goes where they say.',
        picture: 'paste',
      },
      { does: 'F8 goes through what the checks found. Ctrl+S saves; hand the project (.starfill) to the reviewer.' },
      {
        does: 'When the project is handed back, open it. The fields that were returned are on top of the list, with who returned them and why. Mend one, and press Enter for the next.',
        picture: 'mend',
      },
      { does: 'Save with Ctrl+S and hand it in again: the reviewer sees the value as it was and as it is.' },
    ],
  },
  {
    title: 'Review a report',
    picture: null,
    paragraphs: ['Who reviews looks at the fields one by one, returns what is wrong, and approves the rest in one go:'],
    steps: [
      {
        does: 'Open the project that was handed in, and press Ctrl+2. The masked and the filled text stand side by side; the queue on the left begins with what was found.',
      },
      {
        does: 'A approves the field, R returns it: say why, and press Enter. Either goes on to the next.',
        picture: 'return',
      },
      {
        does: 'The others, in which the checks found nothing, are approved together by the button below the queue; it asks once, and each field is signed.',
      },
      { does: 'Save with Ctrl+S and hand the project back. Above the queue stands who has how many to mend.' },
      {
        does: 'When it comes again, what changed is first, with what it said when it was reviewed. Once all is approved, Ctrl+E exports the final copy; while something is returned, only with a reason.',
      },
    ],
  },
  {
    title: 'Mask and publish',
    picture: null,
    paragraphs: ['A finished report is masked, and becomes a Word document that may be published:'],
    steps: [
      {
        does: 'Open the report, and look at the suggestions on the right. A click on the words shows where they stand; tick what is to be masked, and press the button above.',
        picture: 'suggest',
      },
      {
        does: 'What is not listed is selected and masked with Ctrl+Shift+M. Stars that stood in the report before are clicked, and kept masked with Ctrl+M.',
      },
      {
        does: 'Press Ctrl+E, choose the public copy, and see what it keeps. What the checks noticed (a click leads to its place), what is left and what was taken out is listed.',
        picture: 'public',
      },
      {
        does: 'Export. The whole file is searched for each kept value, and refused where one is found. What you send is “… (public copy).docx”.',
      },
      { does: 'The finished report is as it was. Saved as a project, the work still tells what was masked.' },
    ],
  },
]
