import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { canonicalName } from '../../src/docx/xml/namespaces.ts'
import { eventsOf } from '../docx/xml-events.ts'

/** What an independent parser tells of the same source; null where it refuses it. */
function oracle(source: string): readonly string[] | null {
  const events: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  let text = ''
  let failed = false
  const flush = () => {
    if (text !== '') events.push(`text ${JSON.stringify(text)}`)
    text = ''
  }
  let depth = 0
  parser.on('error', () => {
    failed = true
  })
  parser.on('doctype', () => {
    failed = true
  })
  parser.on('opentag', (tag) => {
    flush()
    depth++
    const attributes = Object.values(tag.attributes).map(({ name, uri, local, value }) => {
      const shown = name === 'xmlns' || name.startsWith('xmlns:') ? name : canonicalName(uri, local)
      return ` ${shown}=${JSON.stringify(value)}`
    })
    events.push(`open ${canonicalName(tag.uri, tag.local)}${attributes.join('')}`)
  })
  parser.on('closetag', (tag) => {
    flush()
    depth--
    events.push(`close ${canonicalName(tag.uri, tag.local)}`)
  })
  parser.on('text', (data) => {
    if (depth > 0) text += data
  })
  parser.on('cdata', (data) => {
    text += data
  })
  parser.on('comment', (data) => {
    flush()
    events.push(`aside <!--${data}-->`)
  })
  parser.on('processinginstruction', ({ target }) => {
    flush()
    events.push(`aside <?${target}`)
  })
  parser.write(source).close()
  flush()
  return failed ? null : events
}

/** Pieces that join to XML often enough, and to something that is nearly XML the rest of the time. */
const piece = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<p:b>',
    '</p:b>',
    '<a/>',
    '<p:b c="d"/>',
    '<p:b p:c="1" c=\'2\'>',
    '<a b="1" b="2">',
    '<a xmlns="urn:x">',
  ],
  ...[
    '<a xmlns:p="urn:y">',
    '<a xmlns:p="">',
    '<a:b:c>',
    '<1a>',
    '< a>',
    '<a >',
    '</a >',
    '<a b = "c">',
    '<a b="<">',
    '<a b="&lt;">',
    '<a b="c"/>',
    '<a b="d"/>',
    '<a b="&"/>',
    '<a b="<"/>',
    '<a b="\'"/>',
  ],
  ...[
    '**',
    '县',
    '&amp;',
    '&#42;',
    '&#x4E2D;',
    '&',
    '&x;',
    '&#0;',
    '&#xD800;',
    ']]>',
    '<![CDATA[**]]>',
    '<![CDATA[',
    '<!--c-->',
    '<!--',
  ],
  ...['<?p q?>', '<?p?>', '<?xml version="1.0"?>', '>', '"', ' ', '\n', '\u{20000}', '\u0001', '\uFFFE'],
)

const balanced = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(
      '<p:b c="1" d="2"/>',
      '<p:b c="3" d="4"/>',
      '<p:b c="5" d="&amp;"/>',
      '<p:b c="6" d="7">8</p:b>',
      '**',
      '&amp;',
      '县',
      '<![CDATA[<]]>',
      '<!--c-->',
      '<?p q?>',
      '<a/>',
      '<p:b c=">"/>',
      '<w:t xml:space="preserve"> **</w:t>',
    ),
    fc.array(tie('node'), { maxLength: 4 }).map((inner) => `<w:r w:id='1'>${inner.join('')}</w:r>`),
    fc
      .array(tie('node'), { maxLength: 4 })
      .map((inner) => `<p:x xmlns:p="urn:${inner.length}">${inner.join('')}</p:x>`),
  ),
})).node

const wrapped = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:d xmlns:w="urn:w" xmlns:p="urn:p">${inner}</w:d>`

function agrees(source: string): void {
  const told = eventsOf(source)
  const expected = oracle(source)
  expect(told[0]?.startsWith('docx-') ? null : told).toEqual(expected)
}

test('the scanner tells what an independent parser tells of any well-formed source', () => {
  fc.assert(
    fc.property(fc.array(balanced, { maxLength: 6 }), (nodes) => {
      const source = wrapped(nodes.join(''))
      expect(oracle(source)).not.toBeNull()
      agrees(source)
    }),
    { numRuns: 1_000 },
  )
})

test('the scanner accepts and refuses what an independent parser accepts and refuses', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      agrees(pieces.join(''))
      agrees(wrapped(pieces.join('')))
    }),
    { numRuns: 3_000 },
  )
})

test('one changed character makes no difference between the two', () => {
  fc.assert(
    fc.property(
      fc.array(balanced, { maxLength: 4 }),
      fc.nat(),
      fc.constantFrom('', '<', '>', '&', '"', '/', ' ', 'a', ':'),
      (nodes, place, character) => {
        const source = wrapped(nodes.join(''))
        const at = 57 + (place % (source.length - 57))
        agrees(source.slice(0, at) + character + source.slice(at + 1))
      },
    ),
    { numRuns: 3_000 },
  )
})

/** The events outside the elements of these names, and without what is next to them joined. */
function outside(events: readonly string[], names: ReadonlySet<string>): readonly string[] {
  let inside = 0
  return events.filter((event) => {
    const [what, name = ''] = event.split(' ')
    if (what === 'open' && names.has(name)) inside++
    const shown = inside === 0 && what !== 'text'
    if (what === 'close' && names.has(name)) inside--
    return shown
  })
}

test('elements that need not be told are left out whole or not at all, and are examined all the same', () => {
  const names = new Set(['{urn:w}r', '{urn:2}x'])
  fc.assert(
    fc.property(fc.array(balanced, { maxLength: 6 }), fc.constantFrom('', '<', '&', '</w:r>'), (nodes, flaw) => {
      const source = wrapped(`${nodes.join('')}${nodes.join('')}${flaw}${nodes.join('')}`)
      expect(outside(eventsOf(source, names), names)).toEqual(outside(eventsOf(source), names))
    }),
    { numRuns: 1_000 },
  )
})
