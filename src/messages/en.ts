import type { Code } from '../core/codes.ts'

/** `{name}` stands for the parameter of that name; every sentence says what happened and what to do. */
export const sentences: Readonly<Record<Code, string>> = {
  // files
  'file-missing': 'There is no file “{path}”. Check the path and the name.',
  // docx
  'docx-empty': 'The file is empty. Look for an earlier copy of the document.',
  'docx-not-zip': 'This is not a Word document (.docx). Open it in Word or WPS and save it as .docx.',
  'docx-legacy': 'This is a document in the old .doc or .wps format. Open it in Word or WPS and save it as .docx.',
  'docx-encrypted':
    'The document is protected by a password. Remove the password in Word or WPS, save it and open it again.',
  'docx-damaged':
    'The document is damaged at “{part}”. Open it in Word, let Word repair it, save it under a new name and open that.',
  'docx-too-many-parts':
    'The document has more than {limit} parts, so it was not opened. Copy its text into a new document in Word and open that.',
  'docx-too-large':
    'The part “{part}” is larger than {limit} MB, so the document was not opened. Divide it in Word and open the pieces.',
  'docx-bomb':
    'The part “{part}” is packed far more tightly than any real document, so it was not opened. Ask whoever sent it for the original.',
  'docx-duplicate-part':
    'The document holds two parts named “{part}”, so it is not certain which one counts. Open it in Word, save it under a new name and open that.',
  'docx-part-name':
    'The document holds a part with the forbidden name “{part}”. Open it in Word, save it under a new name and open that.',
  'docx-compression':
    'The part “{part}” is compressed in a way Word documents do not use. Open it in Word, save it under a new name and open that.',
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
