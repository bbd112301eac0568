import type { Code } from '../core/codes.ts'

/** `{name}` stands for the parameter of that name; every sentence says what happened and what to do. */
export const sentences: Readonly<Record<Code, string>> = {
  // files
  'file-missing': 'There is no file “{path}”. Check the path and the name.',
  // docx
  // values
  'value-unknown-field':
    'The report has no field “{field}”. Write the sheet anew with “starfill values” and use its ids or labels.',
  'value-given-twice': 'The field “{field}” is given more than once. Keep one row of it.',
  'value-line-break': 'The value of “{field}” holds a line break or a tab. Make it one line.',
  'value-control':
    'The value of “{field}” holds a control character that no document can carry. Delete it and type the value again.',
  // session
  'paragraphs-fixed':
    'Paragraphs of a Word document cannot be split, joined or deleted here. Do it in Word and open the document again.',
  'kept-locked': 'The field “{field}” is kept masked and cannot be written over. To fill it, open it again first.',
  // command line
}
