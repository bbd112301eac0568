import type { Code } from '../../core/codes.ts'

/** `{name}` stands for the parameter of that name; every sentence says what happened and what to do. */
export const sentences: Readonly<Record<Code, string>> = {
  // files
  'file-missing': 'There is no file “{path}”. Check the path and the name.',
  'file-is-folder': '“{path}” is a folder, not a file. Name a file inside it.',
  'file-denied': 'There is no permission to read “{path}”. Ask its owner, or copy it into a folder of your own.',
  'file-busy': '“{path}” is in use by another program. Close it there and try again.',
  'file-unreadable':
    '“{path}” cannot be read (the system says {reason}). Check the disk or the network connection and try again.',
  'file-empty': '“{path}” is empty: there is nothing to work on. Check that it is the right file.',
  'file-too-large': '“{path}” is larger than {megabytes} MB. Split it into several files.',
  'too-many-masks':
    '“{path}” has more than {groups} {groups|group|groups} of mask characters, such as **. Split it into several files.',
  'file-not-text': '“{path}” is not text in UTF-8, UTF-16 or GB18030. Save it as UTF-8 text and try again.',
  'file-is-package': '“{path}” is an archive or office file and no text. Choose a .txt, .md or .docx file.',
  'file-is-old-office':
    '“{path}” is in an old format (.doc, .wps or .xls). Save it as .docx (a sheet as .xlsx) in Word or WPS and try again.',
  'file-is-pdf': '“{path}” is a PDF. Use the Word or text original instead.',
  'file-is-picture':
    '“{path}” is a picture, and words in a picture cannot be filled. Use the Word or text original; of a scan or photograph, have the text recognised first.',
  'file-is-sheet':
    '“{path}” is a spreadsheet, no report. Choose a text document; if it holds values, save it as .xlsx or .csv, open the report and bring them in.',
  'file-is-slides': '“{path}” is a presentation, no report. Choose a text document.',
  'file-is-odt':
    '“{path}” is an OpenDocument text. Save it as .docx in WPS or LibreOffice and try again; a computer with LibreOffice converts it by itself.',
  'file-is-web-page':
    '“{path}” is named like a Word document and holds a web page or XML. Open it in Word or WPS and save it as .docx; a computer with LibreOffice converts it by itself.',
  'file-is-web-archive': '“{path}” holds a web archive (MHT). Open it in Word or WPS, save it as .docx and try again.',
  'ending-macros':
    'The document has macros and the filled one has them too, so “{path}” must end in .docm. Change the ending, or first save the document without macros as .docx in Word.',
  'ending-no-macros': 'The document has no macros, so “{path}” cannot end in .docm. Use .docx.',
  'file-is-rtf': '“{path}” is an RTF document. Save it as .docx in Word or WPS and try again.',
  'text-unencodable':
    'The character “{character}” in line {line} cannot be written in {encoding}. Use another character, or save the source as UTF-8.',
  'write-no-folder': '“{path}” cannot be written: there is no folder “{folder}”. Create it, or choose another place.',
  'write-onto-folder': '“{path}” cannot be written: it is a folder. Give a file name.',
  'write-not-a-file': '“{path}” cannot be written: it is not a plain file. Choose another name.',
  'write-over-source':
    '“{path}” is the report or the sheet of values itself and is not written over. Choose another name.',
  'write-denied':
    '“{path}” cannot be written: it is write-protected, not yours, or open in another program. Close it there, or choose another name.',
  'write-no-space':
    '“{path}” cannot be written: the disk is full. Make room and try again; what was there before is unchanged.',
  'write-name-too-long': 'The file name “{name}” is too long. Choose a shorter one.',
  'write-failed':
    '“{path}” cannot be written (the system says {reason}). Try another place; what was there before is unchanged.',
  'table-broken':
    'In “{path}”, row {row}, a quotation mark is not closed. Save the table again with a spreadsheet program.',
  'table-not-a-sheet':
    '“{path}” is no usable .xlsx spreadsheet. Save it as .xlsx with a spreadsheet program and try again.',
  'table-too-large':
    '“{path}” has more than {cells} {cells|cell|cells} or {columns} {columns|column|columns} and is not read. Keep only the columns for id, label, value and keep.',
  'table-part-too-large':
    '“{path}” unpacks to more than {megabytes} MB and is not read. Copy the values into a new spreadsheet and save that.',
  'table-no-headings': '“{path}” has no headings. Its first row needs id or label, and value or keep.',
  'table-heading-twice': 'Two columns of “{path}” are {heading}. Keep one of them.',
  'table-row-nameless': 'Row {row} of “{path}” has a value but names no field. Add its id or label.',
  'table-keep-unclear': 'Row {row} of “{path}” says “{text}” under keep. Write “yes”, or leave it empty.',
  'table-cell-error': 'Cell {cell} of “{path}” holds the error {text}. Mend the formula or type the value.',
  'table-cell-uncalculated':
    'Cell {cell} of “{path}” has a formula without a result. Open and save the file once in a spreadsheet program.',
  'table-cell-format':
    'Cell {cell} of “{path}” shows its number in Chinese numerals, which cannot be reproduced. Make the cell text and type it again.',
  'table-cell-scientific':
    'Cell {cell} of “{path}” shows {text}, and that is what is written. If it is a number such as an id, make the cell text and type it again.',
  'values-not-json':
    '“{path}” is not a valid JSON file of values. Check commas, quotation marks and brackets, or use a newly exported sheet of values.',
  'values-shape':
    '“{path}” says something about “{field}” that is no value. Write "value", or { "value": "value", "keep": true }.',
  // docx
  'docx-xml':
    'The part “{part}” is not well-formed XML (near character {at}). Open the document in Word, let Word repair it, save it under a new name and open that.',
  'docx-doctype':
    'The part “{part}” defines XML entities, which no Word document does, so it was not read. Open it in Word, save it under a new name and open that.',
  'docx-depth':
    'The part “{part}” is nested deeper than any real document, so it was not read. Ask whoever sent it for the original.',
  'docx-encoding':
    'The text of the part “{part}” is neither UTF-8 nor UTF-16. Open the document in Word, save it under a new name and open that.',
  'docx-not-word':
    'This is no Word document, but a file of another program or an archive. Choose a .docx file, or open this one in the program it belongs to and save it as .docx.',
  'docx-is-sheet':
    'This is a spreadsheet (.xlsx), no report. Choose a text document; if it holds values, open the report and bring them in.',
  'docx-is-slides': 'This is a presentation (.pptx), no report. Choose a text document.',
  'docx-missing-part':
    'The document says it has a part “{part}” but does not hold it. Open it in Word, let Word repair it, save it under a new name and open that.',
  'docx-content-type':
    'The document does not say what its part “{part}” is. Open it in Word, let Word repair it and save it again.',
  'docx-relationship':
    'The part “{part}” refers to “{target}”, which is not in the document. Open it in Word, let Word repair it and save it again.',
  'docx-symbol-masks':
    'The document has {count} {count|asterisk that is a symbol|asterisks that are symbols} of a font; nothing can be filled there. If {count|it is a mask|they are masks}, type “*” in Word instead.',
  'docx-masks-unread':
    'Masks that are not shown and not filled, in codes of fields, variables or defaults of forms: {count}. Change them in Word.',
  'docx-half-deleted':
    'A tracked deletion cuts through the mask in “{text}”. Accept or reject that change in Word, then open the document again.',
  'docx-chart-data':
    '“{text}” was changed in the chart “{part}”, but not in the sheet of data that the chart carries, which cannot be written. Change it there too with “Edit Data” in Word, or the chart will go back to it.',
  'docx-no-run':
    'There is no text beside this place in “{text}” whose formatting could be taken. Make this change in Word and open the document again.',
  'docx-control':
    'The text “{text}” holds a control character that a Word document cannot carry. Take it out and try again.',
  'docx-text-missing':
    'The finished document does not say “{text}” as the report does, so it was not written. Please report this with the document.',
  'docx-text-differs':
    'The finished document says “{found}” where it should say “{expected}”, so it was not written. Please report this with the document.',
  'docx-value-missing':
    'The value “{value}” of {field} stands {found} {found|time|times} in the finished document instead of {expected}, so it was not written. Please report this with the document.',
  'leak-text':
    'The value of {field}, which is to stay masked, stands in the text of the part “{part}”: “{before}【{found}】{after}” (place {place}). Mask it there.',
  'leak-deleted':
    'The value of {field}, which is to stay masked, stands in a tracked deletion in the part “{part}”: “{before}【{found}】{after}” (place {place}). Accept that change in Word.',
  'leak-code':
    'The value of {field}, which is to stay masked, stands in a field code in the part “{part}”: “{before}【{found}】{after}” (place {place}). Remove that field in Word.',
  'leak-attribute':
    'The value of {field}, which is to stay masked, stands in a property or description in the part “{part}”: “{before}【{found}】{after}” (place {place}). Change it in Word.',
  'leak-aside':
    'The value of {field}, which is to stay masked, stands in an XML comment of the part “{part}”: “{before}【{found}】{after}” (place {place}). Save the document anew in Word.',
  'leak-name':
    'The value of {field}, which is to stay masked, stands in the name of the part “{part}” (place {place}). Rename or remove what is embedded there in Word.',
  'leak-binary':
    'The value of {field}, which is to stay masked, stands in the embedded data of the part “{part}”: “{before}【{found}】{after}” (place {place}). Remove that picture or object in Word.',
  'leak-slack':
    'The value of {field}, which is to stay masked, stands between the parts of the document file (place {place}). Save the document anew in Word.',
  'leak-more':
    'The value of {field} stands at {count} more {count|place|places}; {count|it is|they are} listed once these are mended or accepted.',
  'leak-places':
    'Values that are to stay masked stand at {count} {count|place|places}, so nothing was written. {count|It|Each} is listed: mask it, or say that it means something else there.',
  'leak-accepted':
    'The value of {field} stands in “{part}” and means something else there, as was said: “{before}【{found}】{after}” (place {place}).',
  'leak-doubt-lines':
    'The value of {field} can be read at {count} {count|place|places} where one paragraph ends and the next begins; {count|it is|they are} taken for a chance. Look at {count|it|them}.',
  'leak-doubt-years':
    'The figure of {field} also stands at {count} {count|place|places} as a year; {count|it is|they are} not taken for it.',
  'leak-how-accept':
    'Where it means something else, such as a word that has the value in it, accept that place alone: --accept PLACE, once for each.',
  'leak-how-public': 'A public copy (--copy public) leaves out deletions, comments, properties and unused parts.',
  'accept-unmatched':
    'No place {place} was found, so nothing was accepted by it. The text around it may have changed: look at it anew.',
  'docx-unproved':
    'It cannot be proved that the value of {field} is gone: it is too short to be searched for and none of its places holds a mask.',
  'docx-unsearchable':
    'The part “{part}” is locked or damaged, so it cannot be searched for values that are to stay masked. Remove it in Word and try again.',
  'docx-unread':
    'The part “{part}” was not looked into: it is a film, a sound or packed in a way that cannot be read. Look at it yourself, or remove it in Word.',
  'docx-empty': 'The file is empty. Look for an earlier copy of the document.',
  'docx-not-zip': 'This is not a Word document (.docx). Open it in Word or WPS and save it as .docx.',
  'docx-legacy': 'This is a document in the old .doc or .wps format. Open it in Word or WPS and save it as .docx.',
  'docx-encrypted':
    'The document is protected by a password. Remove the password in Word or WPS, save it and open it again.',
  'office-failed':
    '“{path}” is in an old format, and LibreOffice could not convert it: it may have a password, be damaged or be no text document. Open it in Word or WPS and save it as .docx.',
  'office-converted':
    '“{path}” is no .docx and was converted to one by LibreOffice; the file itself was not changed. Conversion may change the layout: look at the pages.',
  'pdf-needs-office':
    'LibreOffice makes the PDF, and none was found here. Install LibreOffice, or export a .docx, open it in Word or WPS and save it as PDF.',
  'pdf-not-made': 'No PDF could be made of “{path}”. Export a .docx, open it in Word or WPS and save it as PDF.',
  'docx-torn':
    'This Word document is cut short or damaged and cannot be read. Get it once more; or open it in Word, let Word repair it, save it under a new name and open that.',
  'docx-damaged':
    'The document is damaged at “{part}”. Open it in Word, let Word repair it, save it under a new name and open that.',
  'docx-too-many-parts':
    'The document has more than {limit} {limit|part|parts}, so it was not opened. Copy its text into a new document in Word and open that.',
  'docx-join-differs':
    'The documents differ in “{part}” and cannot be joined. Make them anew from one report with the same options.',
  'docx-join-comments': 'Documents with comments cannot be joined. Make final or public copies instead.',
  'docx-join-too-large':
    'The joined document would say more than {limit} MB and was not written. Divide the table and join each part.',
  'docx-too-large':
    'The part “{part}” is larger than {limit} MB, so the document was not opened. Divide it in Word and open the pieces.',
  'docx-bomb':
    'The part “{part}” unpacks to more than {limit} MB and is packed far more tightly than any real document, so it was not opened. Ask whoever sent it for the original, or save it anew in Word.',
  'docx-duplicate-part':
    'The document holds two parts named “{part}”, so it is not certain which one counts. Open it in Word, save it under a new name and open that.',
  'docx-part-name':
    'The document holds a part with the forbidden name “{part}”. Open it in Word, save it under a new name and open that.',
  'docx-compression':
    'The part “{part}” is compressed in a way Word documents do not use. Open it in Word, save it under a new name and open that.',
  'layout-not-json':
    'The layout file is not JSON ({detail}). Mend it, or copy a layout that comes with Starfill and change its figures.',
  'layout-key-missing':
    'The layout file lacks “{path}”. Add it; the layouts that come with Starfill show how it is written.',
  'layout-key-unknown':
    'The layout file has “{path}”, which is no part of a layout. Check the spelling, or take it out.',
  'layout-not-figure': 'In the layout file “{path}” must be a number from {least} to {most}. Correct it.',
  'layout-not-text':
    'In the layout file “{path}” must be a text of {least} to {most} {most|character|characters}. Correct it.',
  'layout-not-choice': 'In the layout file “{path}” must be one of: {choices}. Correct it.',
  'layout-too-large': 'In the layout file “{path}” reaches over the edge of the paper. Make it smaller.',
  'characters-left-out':
    '{count} {count|character|characters} that cannot stand in a Word document (control characters, halves of characters) {count|was|were} left out. Look for gaps in the text.',
  // values
  'value-unknown-field':
    'The report has no field “{field}”. Export the sheet of values anew and use its ids or labels.',
  'value-given-twice': 'The field “{field}” is given more than once. Keep one row of it.',
  'value-line-break': 'The value of “{field}” holds a line break or a tab. Make it one line.',
  'value-control':
    'The value of “{field}” holds a control character that no document can carry. Delete it and type the value again.',
  // session
  'paragraphs-fixed':
    'Paragraphs of a Word document cannot be split, joined or deleted here. Do it in Word and open the document again.',
  'kept-locked': 'The field “{field}” is kept masked and cannot be written over. To fill it, open it again first.',
  'session-damaged':
    'This saved work is damaged and cannot be read. Open an earlier project file, or the report itself again.',
  'report-changed': 'The report was changed on disk. Your work here is untouched; open it again to see the change.',
  'report-gone': 'The report was moved or deleted. Your work here is untouched; save it soon.',
  'project-saved-elsewhere':
    'The project was saved elsewhere. When you save, what was changed there comes in; what both changed is asked about.',
  'project-gone': 'The project was moved or deleted. Your work here is untouched; save it soon.',
  // host
  'document-gone': 'This file is no longer open. Open it again.',
  'work-replayed': 'Brought back {count} {count|change|changes} made since {time}.',
  'notes-unread':
    'What was noted after this copy cannot be read; the copy itself is open. Both are still there: check the disk, then open it again from the list of recovered work. The next message says why.',
  'copies-unread':
    'A recovery copy cannot be read, so the list of recovered work may not be whole. Nothing was deleted: check the disk and start again. The next message says why.',
  'copy-not-deleted':
    'The recovery copy could not be deleted (system code {reason}) and may be listed at the next start. Check the disk with the user’s data, then delete it again.',
  'journal-not-deleted':
    'The notes beside a recovery copy could not be deleted (system code {reason}), so what was typed is still in the user’s data. Check the disk with it; at the next start they are deleted again.',
  'project-damaged': '“{path}” is not a sound Starfill project. Use a backup, or open the report itself again.',
  'project-newer': '“{path}” was saved by a newer Starfill. Update Starfill, then open it.',
  'project-held':
    'Somebody else has “{path}” open; here it can only be read. Wait until they close it, or save under another name.',
  'project-changed':
    '“{path}” was changed elsewhere since it was opened; it was not overwritten, and your work is in its recovery copy. Merge the two, or save under another name.',
  'version-gone': 'This version is no longer there, or has another password. Open the list of versions again.',
  'version-not-kept': 'Saved, but no version of it could be kept: the disk with the user’s data cannot be written to.',
  'project-merged':
    'Brought in {count} {count|change that was|changes that were} saved elsewhere; {count|it|they} can be undone.',
  'sealed-damaged':
    '“{path}” is damaged: it is not what was saved. Use a backup, or an earlier version that Starfill kept of the project.',
  'sealed-cut':
    '“{path}” is not complete: its end is missing, as after a copy or a download that was stopped. Copy it again.',
  'password-needed': '“{path}” has a password. Type it in a terminal, or name a file that has it with --password-file.',
  'password-wrong': 'That is not the password of “{path}”. Try again; without the password it cannot be opened.',
  'password-empty': 'There is no password in “{path}”. Write it in the first line.',
  'settings-not-kept':
    'The setting holds now but could not be kept: it will be gone when Starfill is closed. The next message says why.',
  'keystore-browser':
    'A browser has no keystore of the system: no names are remembered. Use the desktop window for that.',
  'keystore-none':
    'The keystore of the system cannot be used now: no names are remembered. Log in to the desktop, unlock the keystore and try again.',
  'keystore-plain':
    'This desktop has no keystore (GNOME Keyring or KWallet), and names would lie here for everybody to read: none are remembered. Install and turn on a keystore, and start again.',
  'office-names-unread':
    'The remembered names cannot be read: somebody else or another machine sealed them, or they are damaged. All of them can be deleted, to begin anew.',
  'office-names-not-kept':
    'The names could not be remembered; the report is written all the same. The next message says why.',
  'removed-authors': 'Left out of the public copy: author names, {count} in all.',
  'removed-organisation': 'Left out of the public copy: company and manager, {count} in all.',
  'removed-comments': 'Left out of the public copy: comments, {count} in all.',
  'removed-changes': 'Left out of the public copy: tracked changes (accepted), {count} in all.',
  'removed-revision-ids': 'Left out of the public copy: revision marks, {count} in all.',
  'removed-custom-properties': 'Left out of the public copy: custom properties, {count} in all.',
  'removed-custom-xml': 'Left out of the public copy: unused data parts, {count} in all.',
  'removed-thumbnail': 'Left out of the public copy: thumbnail, {count} in all.',
  'removed-printer-settings': 'Left out of the public copy: printer settings, {count} in all.',
  'removed-template': 'Left out of the public copy: template paths, {count} in all.',
  'removed-variables': 'Left out of the public copy: document variables, {count} in all.',
  'removed-hidden-text': 'Left out of the public copy: hidden text, {count} in all.',
  'removed-tasks': 'Left out of the public copy: assigned tasks, {count} in all.',
  'removed-properties':
    'Left out of the public copy: title, subject and other properties of the document, {count} in all.',
  'removed-times': 'Left out of the public copy: times of creation and change, revision numbers, {count} in all.',
  'removed-permissions': 'Left out of the public copy: permissions of single accounts, {count} in all.',
  'removed-picture-data': 'Left out of the public copy: what pictures say of camera, place and time, {count} in all.',
  'removed-unreferenced': 'Left out of the public copy: parts that nothing leads to, {count} in all.',
  'remains-links-to-files': 'Still in the public copy, look at it: links to files on a computer, {count} in all.',
  'remains-field-codes':
    'Still in the public copy, look at it: fields that take in a name or another file, {count} in all.',
  'remains-bookmarks': 'Still in the public copy, look at it: bookmarks with names, {count} in all.',
  'remains-tooltips': 'Still in the public copy, look at it: tooltips, {count} in all.',
  'remains-descriptions':
    'Still in the public copy, look at it: picture descriptions that hold a path, {count} in all.',
  'remains-hardly-visible-text':
    'Still in the public copy, look at it: texts in white or hardly visible type, {count} in all.',
  'remains-cropped-pictures':
    'Still in the public copy, look at it: cropped pictures, whose cut-off edges are still in the file, {count} in all.',
  'remains-picture-files':
    'Still in the public copy, look at it: pictures whose inner data is not cleaned, {count} in all.',
  'remains-embedded-files':
    'Still in the public copy, look at it: embedded files that cannot be cleaned, {count} in all.',
  'public-lacks':
    'The value of {field} stands in something that the public copy leaves out; there it does not stand in the copy.',
  'web-failed':
    'The program behind the browser window ended with an error. Work that was not saved has its recovery copy: start again to go on.',
  'program-failed':
    'The program failed and did not finish. Your report was not changed. Please tell its makers this line: {reason}',
  'task-cancelled': 'Cancelled.',
  'task-stopped': 'The work stopped; no file was changed. Try again; if it stops again, try a smaller file.',
  'placeholders-gone':
    'This edit took away {count} {count|placeholder|placeholders}. Ctrl+Z brings {count|it|them} back in one step.',
  'replaced-all':
    'Replaced at {places} {places|place|places}; {fields} {fields|field has|fields have} another value. Ctrl+Z takes it back in one step.',
  'replaced-values': '{fields} {fields|field has|fields have} another value. Ctrl+Z takes it back in one step.',
  'replaced-not':
    'Left as {count|it is|they are} at {count} {count|place|places} outside of fields, or in what is kept or open. The document’s own words are replaced in the text: press Ctrl+H once more.',
  'words-no-value':
    'This is not within a field’s value and was not replaced. The document’s own words are replaced in the text: press Ctrl+H once more.',
  'page-not-drawn':
    'This document cannot be drawn as pages; here is its text instead. Filling and exporting work as always.',
  'words-not-on-page': 'The page does not show these words. Press F9 to see them in the text.',
  'not-printed': 'Nothing was printed. Check the printer and try again.',
  'start-fetching': 'Fetching Electron for the desktop window; this is done once…',
  'start-no-runtime':
    'Electron could not be fetched or started, so Starfill opens in the browser: open the address below, which works on this machine only.',
  'start-no-display': 'There is no display for a window here: open the address below in a browser of this machine.',
  // masking
  masked: 'Wrote “{path}”: {count} {count|place|places} masked.',
  'masked-here':
    '“{text}” is masked at {count} {count|place|places} and kept, with what stood there as its value. It can be undone.',
  'masked-texts':
    '{texts} {texts|text is|texts are} masked at {count} {count|place|places} and kept, with what stood there as {texts|its value|their values}. It can be undone.',
  'mask-nothing-selected': 'Nothing is selected. Select the words to be masked in the report first.',
  'mask-over-placeholder':
    'The selection holds the placeholder “{field}”. Select only words beside it; the placeholder itself can be kept masked.',
  'mask-inside-number': '“{text}” is only a part of a longer number and was not masked. Select the whole number.',
  'mask-line-break':
    '“{text}” holds a line break or a control character and was not masked. Mask its lines one by one.',
  'mask-markup':
    '“{text}” holds signs of the layout or a mask, which would be lost, so it was not masked. Give only the words to hide.',
  'mask-no-column': 'No table has a column headed “{column}”. Check how its head is written.',
  'mask-not-found': 'The report does not say “{text}”. Check how it is written.',
  'mask-common-word':
    '“{text}” is a common word too; {count} {count|place is|places are} masked. Check that {count|it|each} had to be.',
  'mask-part-left':
    '“{text}” is masked, and “{part}” still stands by itself {count} {count|time|times}. If it is to be hidden, mask “{part}” too.',
  'mask-left-part':
    '“{text}” still stands in the part “{part}” of the document, where it cannot be masked: “{before}【{found}】{after}”. Take it out in Word, or export a public copy once it is filled.',
  'mask-left-stem':
    '“{text}”, a part of what was masked, can still be read in the part “{part}” of the document: “{before}【{found}】{after}”. Look whether it tells.',
  'mask-short-left':
    '“{text}” is masked, and “{part}”, which tells it by its first character, still stands {count} {count|time|times}. If it is to be hidden, mask “{part}” too.',
  'mask-file-name': 'The file’s name, “{name}”, still tells “{text}”, which is masked inside. Choose another name.',
  'mask-left-clear':
    '“{text}” stands right beside a mask or a sign {count} {count|time|times}, where a mask of its own could not be undone, so it was left. Change {count|this place|these places} by hand.',
  // review
  'review-nobody': 'A review is signed. Give the reviewer’s name in the settings.',
  'review-open': '“{field}” is not decided and cannot be reviewed. Fill it or keep it masked first.',
  'review-no-note': 'Returning “{field}” needs a reason. Add a sentence.',
  'review-not-own':
    'What was said of “{field}” is signed by {name}, who alone can take it back. If you disagree, return it with a reason.',
  'review-own':
    '{name} filled “{field}”, so another person has to approve it. Let somebody else review it, or turn off review by two persons in the settings.',
  'note-tells-kept':
    'A note of {name} says the value of “{field}”, which is kept masked, so a review copy cannot carry it. Reword the note, or fill the field.',
  'trail-broken':
    'Entry {entry} of the record ({name}, {at}) was changed; nothing from there on can be trusted. Ask whoever keeps the original project file.',
  'review-unsigned':
    'Nobody signed for filling “{field}”, so it cannot be approved where two people must agree. Return it, and let whoever fills it give a name in the settings first.',
  'review-damaged':
    'The review in the project file cannot be read; the project opens without one. Ask whoever keeps the original project file.',
  'finding-no-note': 'This finding needs a reason. Add a sentence.',
  'trail-cut':
    'After entry {after} the audit trail does not agree with the number of entries that the project states ({missing} {missing|differs|differ}): it may have been cut short or replaced. Ask whoever keeps the original project file.',
  'trail-source':
    'The report in the project is not the one that the audit trail began with. Ask whoever keeps the original report.',
  'trail-fields':
    'The audit trail does not say what {count} {count|field says|fields say}, in value, name, time, verdict or note: {fields} (# is the number of the entry). Fill or review {count|this field|these fields} again.',
  'trail-findings':
    'What was said of {count} {count|finding|findings} is not what the audit trail says: {entries} (numbers of entries; #0 where there is none). Deal with {count|it|them} again.',
  'trail-text':
    'The words of the report are not those after entry {entry} of the audit trail (0: no entry changes them). Compare them with the original report.',
  'trail-time':
    'Entry {entry} of the audit trail ({at}) is older than the one before. See whether the trail was changed, or the clock of that computer was wrong.',
  'trail-state':
    'The project (groups and ids of its placeholders, or its words) is not as it was saved after entry {entry} of the audit trail; it may have been changed outside the program. Ask whoever keeps the original project file.',
  'trail-earlier':
    'The project was saved by an earlier version, which did not seal groups and ids of placeholders. Look it through and save it once more to seal them.',
  'signature-wrong':
    'The signature of entry {entry} of the audit trail ({name}) does not hold: the entry was changed, moved or used twice. Ask whoever keeps the original project file.',
  'signature-end':
    'The end of the audit trail (after entry {entry}) has no valid signature: the trail may have been cut short, or the project changed. Have whoever saved it last look it through and save it again.',
  'signature-ends':
    'After entry {entry} of the audit trail nothing is signed with a key; names there are as typed. Ask those people whether they did it.',
  'signature-same':
    'Entry {entry} is an approval by {name} with the same key that {filler} filled with. Have another person review with a key of their own.',
  'signature-missing':
    '{name} is on the list of keys, but entry {entry} is not signed with a key. Have that person look at it and do it again with the key.',
  'signature-unlisted':
    'Entry {entry} ({name}) is signed by key {key}, which is not on the list. Find out whose key it is, then add it.',
  'signature-other': 'Entry {entry} says {name}, but it is signed with the key of {owner}. Ask both.',
  'signed-by': '{name}: {count} {count|entry|entries} signed by key {key}.',
  'signed-by-nobody': '{name}: {count} {count|entry|entries} without a key; the name is as typed.',
  'key-damaged': '“{path}” is no signing key, or it is damaged. Choose a file that starfill key made.',
  'keys-damaged':
    '“{path}” is no list of keys, or it is damaged. The list is a JSON file that starfill key --keys writes.',
  'write-onto-key': '“{path}” is there already, and a key that is written over is lost. Choose another name.',
  'key-made':
    'The signing key {key} of {name} was made and written to “{path}”. A forgotten password cannot be got back; make another key then.',
  'trail-whole':
    'The audit trail is whole: {count} {count|entry|entries}, the digest of the last is {last}. Compare it with the printed review record.',
  'record-tells-kept':
    'A note or the audit trail says the kept value of “{field}” in another form, so no review record was written. Word the note differently and export again.',
  'usage-keys': '“{path}” is no project, so there are no signatures to check. Use --keys with a .starfill file.',
  'usage-record': '“{path}” is no project file and has no review record. Use --record with a .starfill file.',
  'record-written': 'The review record was written to “{path}”.',
  'trail-damaged':
    'The audit trail in the project file cannot be read; a new one begins now. Ask whoever keeps the original project file.',
  // command line
  'usage-no-command': 'Name a command. Run starfill --help to see them.',
  'usage-unknown-command': 'There is no command “{command}”. Run starfill --help to see them.',
  'usage-like-command': 'There is no command “{command}”. Did you mean “{like}”?',
  'usage-unknown-option': 'There is no option “{option}”. Run starfill help {command} to see them.',
  'usage-like-option': 'There is no option “{option}”. Did you mean “{like}”?',
  'usage-option-value': 'The option “{option}” needs a value after it.',
  'usage-option-no-value': 'The option “{option}” takes no value.',
  'usage-needs-option': 'starfill {command} needs the option “{option}”.',
  'usage-accept': '“{value}” is no place. A refusal and check print places as 12 signs of 0–9 and a–f.',
  'usage-needs-report': 'starfill {command} needs a report file.',
  'usage-extra':
    'There is one argument too many: “{argument}”. One file at a time; put a name with spaces in quotation marks.',
  'usage-choice': '“{value}” is nothing for the option “{option}”. It can be: {choices}.',
  'usage-largest-part': '“--largest-part” is a whole number of MB from {least} to {most}, not “{value}”.',
  'usage-width': '“--mask-width” is a whole number from 1 to {most}, not “{value}”.',
  'usage-extension': 'It is not clear what “{path}” is to be. End its name with {choices}.',
  'usage-docx-only': '“{option}” is for .docx and .pdf, and “{path}” is neither. Leave the option out.',
  'keep-unknown-field': 'There is no field “{field}” to keep. Run starfill detect to see the fields.',
  'open-placeholders':
    '{count} {count|placeholder is|placeholders are} not decided: {fields}. Give {count|a value or keep it; to leave it as it is|values or keep them; to leave them as they are}, allow open ones.',
  'findings-refused':
    '{count} {count|error is|errors are} found in what is to be written:\n{findings}\nMend {count|it|them}, or answer {count|it|them} in the window with a reason; to write all the same, add --allow-findings.',
  'open-place': '“{text}” is still open (field: {field}). Fill it in or keep it masked.',
  'value-not-found':
    'The value “{value}” of the field “{field}” does not stand in the file. Check whether another was filled in, or the field exists.',
  'kept-value-found':
    'The value of the kept field “{field}” stands in the text in the clear: “{before}【{found}】{after}” (place {place}). Mask it there too.',
  'check-differs':
    'Where the report says “{expected}”, the document says “{found}”. Fill it anew, or check that the report and the values belong to this document.',
  'check-missing':
    'The document does not say “{text}” as the report does. Fill it anew, or check that the report and the values belong to this document.',
  'check-unproved':
    'It is not proved that the value of {field} is gone: it is too short to be searched for. Name the report that the document was made from with --report; then each of its places is looked at.',
  'check-unsure':
    'It cannot be told which masks are those of {count} kept {count|field, so it is|fields, so they are} listed as open. Name the report that the document was made from with --report.',
  'layout-no-source':
    'The layout “source” fills the Word document that the report came as. For a text use auto or another layout.',
  'report-too-long':
    'The report has {paragraphs} {paragraphs|paragraph|paragraphs}; one Word document takes {most}. Split the report, or write a .txt.',
  'laid-out-letter':
    'The number “{mark}” is a letter’s and the organ stands without 文件, so it was laid out as a letter. For another layout choose it in the export.',
  'laid-out-order':
    'The mark “{mark}” is an order’s, so it was laid out as an order. For another layout choose it in the export.',
  'laid-out-minutes':
    'The mark “{mark}” is that of minutes, so it was laid out as minutes. For another layout choose it in the export.',
  'laid-out-telegram':
    'Below “{mark}” stand the lines of a telegram, so it was laid out as a telegram. For another layout choose it in the export.',
  'word-rebuilt':
    'Only the body’s text and tables went into the new file: no pictures, text boxes, headers or footers. Use --layout source to keep the document.',
  'layout-unknown': 'There is no layout “{name}”. It can be: {choices}, or the path of a layout’s .json file.',
  recalled: '“{path}” tells what {found} of {fields} {fields|field was|fields were} last time.',
  'sheet-written':
    'Wrote {fields} {fields|field|fields} to “{path}”. Fill in the column value, then run: starfill fill {report} --values {path}{masks} --out OUT.docx',
  filled: 'Wrote “{path}”: {filled} {filled|place|places} filled, {kept} kept masked, {open} left open.',
  'kept-proved': 'Kept values: {searched} searched for and found nowhere, {byPlace} proved place by place.',
  'kept-proved-but':
    'Kept values: {searched} searched for and found only at {accepted} {accepted|place that was|places that were} said to mean something else, {byPlace} proved place by place.',
  cancelled: 'Cancelled; no file was written.',
  'folder-no-reports': 'There is no report ({endings}) in “{folder}”. Check the folder.',
  'batch-no-fields':
    'There is no placeholder in “{path}”, so no field to be filled row by row. If it masks with ×, X or 某, choose those masks first.',
  'batch-no-column': 'The table has no column “{heading}”. Look at the headings that the mapping names.',
  'batch-column-twice':
    'The columns {one} and {two} both fill the field “{field}”. Rename or remove one, or say which is meant.',
  'batch-columns-unused':
    '{count} {count|column of the table belongs to no field and is|columns of the table belong to no field and are} not used: {names}. Name {count|its field to use it|their fields to use them}.',
  'batch-columns-nameless':
    '{count} {count|column of the table has no heading and is|columns of the table have no heading and are} not used: {names}.',
  'batch-fields-without-column':
    '{count} {count|field has|fields have} no column in the table: {names}. Add {count|the column, name it, or keep the field|the columns, name them, or keep the fields}.',
  'batch-cell-beyond':
    'Column {column} has no heading, but there is something in it. Give it a heading, or empty the cell.',
  'batch-name-unknown':
    '“{{name}}” in the file name is neither a field nor a column. It can be one of these, or {number}.',
  'batch-name-kept':
    '“{{name}}” in the file name is a kept field: a file’s name would make it public. Choose another field.',
  'batch-folder-is-file': '“{folder}” is a file, not a folder. Choose another place.',
  'batch-folder-held': 'Another batch is writing to “{folder}” ({who}). Wait for its end, or choose another folder.',
  'batch-folder-other': '“{folder}” holds a batch that was divided in another way ({manifest}). Choose another folder.',
  'batch-folder-used': '“{folder}” holds a batch already. Go on with it, or choose another folder.',
  'batch-merge-lacks': 'Parts are missing in “{folder}”: {missing}. Finish them first.',
  'batch-merge-differs':
    'The parts in “{folder}” come of different reports, options or headings and cannot be merged. Make them anew from one report.',
  'batch-done':
    '“{folder}”: {written} written, {unchanged} unchanged, {leftOut} {leftOut|row|rows} left out because of errors. Every row is told in “{summary}”.',
  'batch-tried': 'Tried without writing: {good} {good|row|rows} without errors, {leftOut} with errors.',
  'batch-part-done':
    '“{folder}”, part {shard}: {written} written, {unchanged} unchanged, {leftOut} {leftOut|row|rows} left out because of errors.',
  'batch-row-gone': 'The table has no row {row} any more. Choose the table again.',
  'file-not-opened': '“{path}” could not be opened: no program of this computer takes it. Look at it in its folder.',
  'usage-joined':
    '“--joined” needs all documents of one report: it does not go with --trial, --shard or a folder of reports. Of parts, add it to --merge.',
  'usage-save-map': '“--save-map” is for one report. Save with one, then give the file to the folder with --map.',
  'usage-pdf': '“--pdf” needs documents that are written: it does not go with --trial, --shard or --merge.',
  'batch-no-office':
    'There is no LibreOffice on this computer, so no PDF files were made; the documents stand. Install it and do the same once more: only the PDF files are then made.',
  'batch-pdfs': 'PDF files: {made} made, {unchanged} unchanged.',
  'batch-joined':
    'Joined {count} {count|document|documents} into one: “{path}”, each from a new page on, with pages counted from 1.',
  'batch-joined-nothing': 'No document was written, so there is none to join.',
  'batch-joined-changed':
    '“{path}” was changed since the batch wrote it, and nothing was joined. Do the same once more to make it anew; to keep the change, save it elsewhere first.',
  'batch-map-shape':
    '“{path}” is no mapping. It must be one JSON object such as {"HEADING": "LABEL"}, with null for a column that is not used.',
  'usage-threads': '“--threads” is a whole number from 1 to {most}, not “{value}”.',
  'usage-shard': '“--shard” is a part of a number of parts, such as 3/8, not “{value}”.',
  'batch-in-clear':
    'The report itself seems to say {count} {count|name or number|names or numbers} in the clear, and so will every document: {names}.',
  'batch-stopped': 'Stopped; the finished files are in “{folder}”. Do the same once more to go on from here.',
  'table-cell-merged':
    'Row {row} of “{path}” is part of the merged cells {range}, of which only the first row holds anything. Unmerge them and fill in each row.',
}
