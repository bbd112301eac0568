import type { CommandLineTexts } from '../command-line-texts.ts'
import { languages } from '../language.ts'

const common = `  --lang ${languages.join('|')}
                       the language of the messages (otherwise the system's)
  -h, --help           show this help`

const masks = `  --masks LIST         what counts as a mask, separated by commas: stars (* ＊), crosses (×),
                       letters (X x between Chinese characters), mou (某), blanks (what a
                       form leaves open: behind labels, on lines, in empty cells,
                       dates, hints, boxes); stars if not given`

const largestPart = `  --largest-part MB    a part of a Word document that is packed very tightly may unpack to so many
                       MB, up to 256; 64 if not given. Only for a document that you trust`

export const commandLine: CommandLineTexts = {
  help: `starfill (星填): find a report's ** placeholders, fill or keep them masked, write the Word document

Usage:
  starfill detect REPORT                          list placeholders and fields
  starfill values REPORT --out values.xlsx        write an empty sheet of values to fill in
  starfill fill   REPORT --values values.xlsx --out OUT.docx
                                                  fill the report and write the document
  starfill check  REPORT|OUT                      look for what is still open, and for leaks
  starfill mask   REPORT --find TEXT --out MASKED hide names and figures of a finished report
  starfill batch  REPORT --table FILE.xlsx --out-dir DIR
                                                  fill a document for each row of a table
  starfill key    --name NAME --out KEYFILE       make a key that audit trails are signed with
  starfill web    [REPORT]                        open the editor in the browser of this machine

A report is a .txt or .md file in UTF-8, UTF-16 or GB18030 (GBK), or a .docx file.
A .doc or .wps file is converted to .docx where LibreOffice is installed.

  starfill help COMMAND   show the options of a command
  --version               show the version
${common}

Exit codes: 0 done; 1 refused because of findings (open placeholders, a leak); 2 wrong usage;
            3 input that cannot be read or used; 4 the file could not be written
`,
  commands: {
    detect: `Usage: starfill detect REPORT [options]

Lists the fields of a report: names first, then everything else in reading order.
Of a folder, one line of JSON for each report in it and below; the exit code is that of the worst.

  --json               print JSON: report, placeholders, fields, passedOver, maybeSame (offsets
                       count UTF-16 code units)
  --explain            say for each run which evidence spoke for what: rules, learnt words and their
                       weights, how the line reads; with --json it stands in evidence
${masks}
${largestPart}
${common}
`,
    values: `Usage: starfill values REPORT --out FILE.json|.csv|.xlsx [options]

Writes an empty sheet of values, one row a field. Write values in the column value; write yes in the
column keep for what must stay masked. The other columns are for reading only.

  --out FILE           where to write; its extension decides the format
  --last FILE          what last time left: the finished document, its project or its sheet; its
                       values come beside, in a column “last” that is not read again
  --password-file FILE where that has a password, it is this file’s first line
${masks}
${largestPart}
${common}
`,
    fill: `Usage: starfill fill REPORT --values FILE --out OUT.docx|.pdf|.txt|.md [options]

Fills the report and writes a new file. The report itself is not changed; a field without a value
stays masked exactly as it was.

  --values FILE        the values: .json, .csv or .xlsx
  --out FILE           where to write; its extension decides the format; LibreOffice makes a .pdf
  --layout NAME        how it looks: auto (the official format that the text is written in,
                       with the reason), official (GB/T 9704), unsealed (the same without a seal),
                       letter, order, minutes, telegram, plain, a layout's .json file, or source
                       (fills the Word document itself). If not given: auto for a text, source for
                       a Word document
  --copy final|public|review
                       what it is for: final (if not given); public, without authors, tracked
                       changes and comments; review, with values in colour and findings as comments
  --keep FIELD         keep this field masked (its id or label); may be given several times
  --mask-as same|bars|crosses
                       how kept masks look: as they stand (if not given), as bars, or as crosses
  --mask-width N       write every kept mask N characters long, so that its length tells nothing
  --allow-open         write even though fields are open
  --allow-findings     write even though the checks find errors
  --password-file FILE where values have a password: the first line of FILE; else it is asked for
  --accept PLACE       the value of a kept field means something else at this place (its twelve
                       signs are told when it is found); may be given several times
  --json               print JSON: counts, proof, what a public copy lost and still has, messages
${masks}
${largestPart}
${common}
`,
    check: `Usage: starfill check REPORT|OUT [options]

Looks for placeholders that are still open and for values of kept fields in the clear; exits with 1
if there are any. Given values, a finished document is proved: the file is whole, the values stand
in it, and how each kept one was proved gone is said. A report that is not filled yet is checked as
it will be when it is: digits against the masks, units given twice, and so on.
A project file (.starfill) can be checked too: whether its audit trail was changed as well.
Of a folder, one line of JSON for each file in it and below; the exit code is that of the worst.

  --values FILE        the values: fields kept there stay masked, and their values may not appear
  --report FILE        the report that a finished document was made from: each place of each field
                       is then looked at, and that nothing else differs
  --allow-open         open placeholders are warnings
  --accept PLACE       as for fill: the value of a kept field means something else at this place
  --record OUT.docx    where to write the review record of a project file, to print and sign
  --keys FILE          the office’s list of keys: whose keys signed the project, and what people on
                       the list did without theirs
  --password-file FILE where a project or values have a password, it is this file’s first line;
                       else it is asked for at the terminal
  --json               print JSON: report, findings, proof
${masks}
${largestPart}
${common}
`,
    mask: `Usage: starfill mask REPORT --find TEXT... | --column HEAD... | --suggest --out MASKED [options]

Masks every place of these texts, the way the report masks already. The report itself is left alone;
the values of --values-out fill the masked one back to what it was. Exits with 1 where something
had to be left in the clear.

  --find TEXT          a text to hide, may be given several times; the 县 or 镇 that closes the name
                       of a place stays
  --column HEAD        mask the whole column of every table with this head, also several times:
                       姓名, 账号, 病种
  --suggest            hide what tells who or where is meant: people, places, telephone and card
                       numbers
  --partial            leave a name its surname and a long number its ends: 张**, 138****4567
  --mask-width N       make every new mask N characters long, so that its length tells nothing
  --out FILE           where to write: a text as .txt or .md, a Word report as .docx
  --values-out FILE    where to write the values: .json, .csv or .xlsx
${masks}
${largestPart}
${common}
`,
    batch: `Usage: starfill batch REPORT --table FILE.csv|.xlsx --out-dir DIR [options]
       starfill batch DIR-OF-REPORTS --table FILE.csv|.xlsx --out-dir DIR [options]
       starfill batch --merge --out-dir DIR [--joined FILE.docx]

Fills a Word document for each row of a table. The first row holds the headings: a field's id, its
label, or the label in Pinyin. Figures and dates are written as the sheet shows them. Every document
is checked and proved before it is written; rows with errors are left out, and the exit code is 1.
A batch that was stopped goes on with --resume, and gives what an uninterrupted one would.

  --table FILE         .csv (UTF-8, GBK and others) or .xlsx
  --out-dir DIR        the folder of the documents, with a manifest starfill-batch.jsonl and a
                       summary starfill-batch.xlsx
  --name PATTERN       names of the files, such as {县名}_{n}; equal ones get （2）, （3）
  --map FILE.json      headings and fields: {"HEADING": "ID or label"}, null for a column not used
  --trial              only tries and checks, and writes nothing
  --resume             goes on: what has not changed stays, a changed row or report is done again
  --threads N          how many threads work at once (as many as processors if not given)
  --shard K/N          only part K of N, so that several machines share a table; then --merge
  --save-map FILE.json keeps the mapping that was used, for --map
  --pdf                a PDF file of each as well, by this computer's LibreOffice
  --joined FILE.docx   the documents as one as well, each in sections of its own, its pages from 1
  --layout NAME        as for fill
  --copy final|public|review
  --keep FIELD         as for fill; what its column says is looked for, and never written
  --mask-as same|bars|crosses, --mask-width N, --allow-open, --allow-findings
  --json               a line of JSON for each row: its number, file, findings, SHA-256
${masks}
${largestPart}
${common}
`,
    key: `Usage: starfill key --name NAME --out KEYFILE [options]

Makes a signing key (Ed25519). Its private part is written to the file, encrypted with a password;
its public part is printed.

  --name NAME          whose key it is, as in that person’s settings
  --out FILE           where to write it; a file that is there is never written over
  --keys FILE.json     adds the public part to the office’s list of keys, which is made where there
                       is none; check --keys reads it
  --password-file FILE the password is this file’s first line; else it is asked for at the terminal

${common}
`,
    web: `Usage: starfill web [REPORT]

Opens the editor in the browser; it works on this machine only and ends when its page is closed.
Where no browser opens by itself, open the printed address.

${common}
`,
  },
  columns: { label: 'field', kind: 'kind', unit: 'unit', count: 'places' },
  detected: 'Placeholders: {placeholders}. Fields: {fields}.',
  explain: {
    placeholder: 'Line {line} {around}: {kind}, field “{label}”; {reason}',
    passedOver: 'Line {line} {around}: no placeholder; {reason}',
    rule: 'rule {rule} (sure {weight}): {kind}, {reason}',
    learnt: 'learnt words: {kind}; {sums}',
    feature: '{feature}: {weights}',
    marks: 'read as marks of Markdown: {marks}, more than {least} is needed; habit of the text: {habit}',
    sign: 'judge of signs: {score}, more than {least} is needed to hide nothing',
  },
  advice: {
    'docx-bomb': ' (If you trust it: detect, values, fill, check, mask and batch open it with --largest-part MB.)',
    'open-placeholders': ' (Keep with --keep, allow open ones with --allow-open.)',
    'batch-no-fields': ' (Choose masks with --masks.)',
    'batch-column-twice': ' (Name fields with --map.)',
    'batch-columns-unused': ' (Name fields with --map.)',
    'batch-fields-without-column': ' (Name fields with --map, keep them with --keep.)',
    'batch-folder-used': ' (Go on with --resume.)',
    'batch-no-office': ' (Do it once more with --resume --pdf.)',
    'batch-joined-changed': ' (Do it once more with --resume.)',
    'batch-stopped': ' (Go on with --resume.)',
  },
  nothingDetected:
    'No placeholders. If the report is masked with ×, X or 某, say so with --masks, e.g. --masks stars,crosses.',
  clean: 'Nothing found.',
  found: 'Findings: {count}.',
  more: '{count} more {count|is|are} not listed.',
  placeAt: 'line {line}, column {column}, {severity}: {text}',
  passwordOf: 'Password of “{path}”: ',
  nowhere: '{severity}: {text}',
  proof: {
    whole: 'The file is whole: every part can be read, has a type and refers only to what is there.',
    filled: 'Values that stand in the document: {count}.',
    unchanged: 'Beside the report: {count} {count|place|places} filled, everything else as it was.',
    kept: {
      search:
        '{field}: kept; searched for in every part as characters, number, date or code, found nowhere (pinyin, pixels, other words for it are not looked for).',
      accepted:
        '{field}: kept; searched for in the same ways, found only at the places accepted above as meaning something else.',
      place: '{field}: kept; a mask stands at each of its places.',
      'no-value': '{field}: kept; no value is given, so there is nothing to search for.',
      unproved: '{field}: kept; NOT proved.',
    },
    pictures: 'Pictures: {count}. What they show is not read: look at them yourself.',
  },
  severities: { error: 'error', warning: 'warning', hint: 'hint', info: 'note' },
  steps: {
    read: 'Reading the report…',
    convert: 'The report is no .docx; converting it with LibreOffice…',
    detect: 'Looking for placeholders…',
    build: 'Building the document…',
    verify: 'Verifying the document…',
    pdf: 'Making the PDF with LibreOffice…',
    write: 'Writing the file…',
  },
}
