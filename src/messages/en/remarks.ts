import type { RemarkTexts } from '../texts.ts'

export const remarks: RemarkTexts = {
  author: 'Starfill',
  severities: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  verdicts: { returned: '“{label}”{places} returned: {note}', approved: '“{label}”{places} approved: {note}' },
  answers: { returned: 'To be mended: {note}', 'passed-over': 'May stay: {note}' },
  places: ' ({count} {count|place|places})',
  changed: ' (changed since; to be reviewed again)',
  states: {
    filled: '“{label}” is filled with “{text}”; no colour can show it here.',
    kept: '“{label}” is kept masked as “{text}”; no colour can show it here.',
    open: '“{label}” is open and still reads “{text}”; no colour can show it here.',
  },
  elsewhere: '{story}: {text}',
  stories: {
    header: 'Header',
    footer: 'Footer',
    footnotes: 'Footnote',
    endnotes: 'Endnote',
    comments: 'Comment',
    textbox: 'Text box',
    diagram: 'SmartArt',
    chart: 'Chart',
    'alt-text': 'Alternative text',
    data: 'Bound data',
    properties: 'Document property',
  },
}
