import { expect, test } from 'vitest'
import { pdfTextOf } from '../../src/docx/leak/pdf.ts'
import { superlinear } from './growth.ts'

/** What stands in a PDF again and again: openings that nothing closes, streams without an end, codes counted out anew. */
const hostile = {
  arrays: ['', '[1', ''],
  strings: ['', '(\\1', ''],
  'strings with one end': ['', '(', ')'],
  'digits without an end': ['', '<00', ''],
  'streams without an end': ['', 'stream\n', ''],
  'streams of one object': ['1 0 obj <<', ' stream\nendstream\n', ''],
  ranges: ['beginbfrange', '<00><FF><0041>', 'endbfrange'],
  'ranges of long codes': ['beginbfrange<', '0', '><FFFF><0041>endbfrange'],
} as const

test.each(Object.entries(hostile))(
  'a PDF inside a document is read in the time of its bytes: %s',
  (_, [lead, unit, end]) => {
    const told = superlinear((size) => {
      const bytes = Buffer.from(`%PDF-1.4\nBT ${lead}${unit.repeat(size / unit.length)}${end}`, 'latin1')
      return () => pdfTextOf(bytes)
    })
    expect(told).toBeNull()
  },
)
