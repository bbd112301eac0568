import { expect, test } from 'vitest'
import { eventsOf } from '../xml-events.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

test('names are told by their namespace, whatever the prefix, strict or transitional', () => {
  const strict = '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" a="1"/>'
  expect([
    eventsOf(`<q:t xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main" q:val="1"/>`),
    eventsOf(strict),
    eventsOf('<a xmlns="urn:b"/>'),
  ]).toEqual([
    ['open w:t xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:val="1"', 'close w:t'],
    ['open w:document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" a="1"', 'close w:document'],
    ['open {urn:b}a xmlns="urn:b"', 'close {urn:b}a'],
  ])
})

test('a prefix means what its innermost declaration says', () => {
  const inner = '<p:b xmlns:p="urn:inner"/>'
  expect(
    eventsOf(`<p:a xmlns:p="urn:outer">${inner}<p:b/>${inner}</p:a>`).filter((event) => event.startsWith('close')),
  ).toEqual(['close {urn:inner}b', 'close {urn:outer}b', 'close {urn:inner}b', 'close {urn:outer}a'])
})

test('text, references, CDATA, comments and instructions are told in order', () => {
  expect(eventsOf('<?xml version="1.0"?><!--a--><r>1&lt;&#x2A;&#42;<![CDATA[<&]]>2<?p q?> </r>\n')).toEqual([
    'aside <!--a-->',
    'open r',
    'text "1<**<&2"',
    'aside <?p',
    'text " "',
    'close r',
  ])
})

test('a greater-than sign inside an attribute ends no tag', () => {
  expect(eventsOf('<r><a b=">"/><a b=">"/></r>')).toEqual([
    'open r',
    'open a b=">"',
    'close a',
    'open a b=">"',
    'close a',
    'close r',
  ])
})

test.each([
  ['nothing', '', 'docx-xml at 0'],
  ['text alone', '报告', 'docx-xml at 0'],
  ['an element left open', '<a><b></b>', 'docx-xml at 10'],
  ['elements that cross', '<a><b></a></b>', 'docx-xml at 6'],
  ['two roots', '<a/><b/>', 'docx-xml at 4'],
  ['text after the root', '<a/>x', 'docx-xml at 4'],
  ['an attribute without quotes', '<a b=1/>', 'docx-xml at 5'],
  ['attributes not kept apart', '<a b="1"c="2"/>', 'docx-xml at 8'],
  ['one attribute twice', '<a b="1" b="2"/>', 'docx-xml at 0'],
  ['one attribute twice by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'docx-xml at 0'],
  ['less-than in an attribute', '<a b="<"/>', 'docx-xml at 5'],
  ['an unknown entity', '<a>&nbsp;</a>', 'docx-xml at 3'],
  ['a bare ampersand', '<a>R&D</a>', 'docx-xml at 4'],
  ['a reference to a forbidden character', '<a>&#0;</a>', 'docx-xml at 3'],
  ['a control character', '<a>\u0001</a>', 'docx-xml at 3'],
  ['a control character in a comment', '<a><!--\u0001--></a>', 'docx-xml at 7'],
  ['a control character in an attribute', '<a b="\u0001"/>', 'docx-xml at 5'],
  ['a broken reference in a tag like one before', '<a><b c="&gt;"/><b c="&gx;"/></a>', 'docx-xml at 21'],
  ['a less-than in a tag like one before', '<a><b c="1"/><b c="<"/></a>', 'docx-xml at 18'],
  ['an undeclared prefix', `<w:a ${w}><v:b/></w:a>`, 'docx-xml at 76'],
  ['the end of a CDATA section in text', '<a>]]></a>', 'docx-xml at 3'],
  ['two dashes in a comment', '<a><!-- -- --></a>', 'docx-xml at 3'],
  ['a second XML declaration', '<a/><?xml version="1.0"?>', 'docx-xml at 4'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'docx-doctype at 0'],
  ['elements too deep', `${'<a>'.repeat(1001)}${'</a>'.repeat(1001)}`, 'docx-depth at 3000'],
])('%s is refused', (_, source, said) => {
  expect(eventsOf(source)).toEqual([said])
})
