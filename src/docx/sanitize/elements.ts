import type { Splice } from '../xml/splice.ts'
/** The elements of a document that a public copy does not have, and what they are counted as. */

export const removals = [
  'authors',
  'organisation',
  'comments',
  'tasks',
  'changes',
  'revision-ids',
  'custom-properties',
  'custom-xml',
  'thumbnail',
  'printer-settings',
  'template',
  'variables',
  'hidden-text',
  'properties',
  'times',
  'permissions',
  'picture-data',
  'unreferenced',
] as const

export type Removal = (typeof removals)[number]

/** A piece of the source that goes; what it is counted as, null where it belongs to another. */
export interface Removed extends Splice {
  readonly what: Removal | null
}

const excel = 'http://schemas.microsoft.com/office/spreadsheetml'

/** Elements that go with everything in them. */
export const whole: ReadonlyMap<string, Removal> = new Map([
  ...[
    ...[
      'w:del',
      'w:moveFrom',
      'w:rPrChange',
      'w:pPrChange',
      'w:sectPrChange',
      'w:tblPrChange',
      'w:tblPrExChange',
      'w:trPrChange',
    ],
    ...['w:tcPrChange', 'w:tblGridChange', 'w:numberingChange', 'w:cellDel', 'w:cellIns', 'w:cellMerge'],
    ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'],
    ...['w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd', 'w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd'],
    ...[
      'w:customXmlMoveFromRangeStart',
      'w:customXmlMoveFromRangeEnd',
      'w:customXmlMoveToRangeStart',
      'w:customXmlMoveToRangeEnd',
    ],
    ...['w:delText', 'w:delInstrText', 'w:trackRevisions'],
  ].map((name) => [name, 'changes'] as const),
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'].map((name) => [name, 'comments'] as const),
  ...['w:rsids', 'w:rsid'].map((name) => [name, 'revision-ids'] as const),
  ...['w:attachedTemplate', 'w:mailMerge'].map((name) => [name, 'template'] as const),
  ['w:docVars', 'variables'],
  ['w:printerSettings', 'printer-settings'],
  // Who may edit a range in a protected document, by account (17.13.7).
  ...['w:permStart', 'w:permEnd'].map((name) => [name, 'permissions'] as const),
  ...['dcterms:created', 'dcterms:modified', 'cp:lastPrinted', 'cp:revision', 'cp:version', 'ep:TotalTime'].map(
    (name) => [name, 'times'] as const,
  ),
  // Workbooks inside: notes and who may write (18.7.3, 18.2.12); where the file lay on its author's disk.
  ...['x:comment', `{${excel}/2018/threadedcomments}threadedComment`].map((name) => [name, 'comments'] as const),
  ...['x:fileSharing', `{${excel}/2018/threadedcomments}person`].map((name) => [name, 'authors'] as const),
  [`{${excel}/2010/11/ac}absPath`, 'template'],
])

/** Attributes that tell the sessions and paragraphs of one editing history: `w:rsidR`, `w14:paraId`. */
export const isRevisionId = (name: string): boolean =>
  name.startsWith('w:rsid') || name === 'w14:paraId' || name === 'w14:textId'

/** Elements that go while what is in them stays: accepted insertions. */
export const around = new Set(['w:ins', 'w:moveTo'])

/** Elements of the properties that are left empty. */
export const emptied: ReadonlyMap<string, Removal> = new Map([
  ['dc:creator', 'authors'],
  ['cp:lastModifiedBy', 'authors'],
  ['ep:Company', 'organisation'],
  ['ep:Manager', 'organisation'],
  ['ep:Template', 'template'],
  ['ep:HyperlinkBase', 'template'],
  ...[
    'dc:title',
    'dc:subject',
    'dc:description',
    'cp:keywords',
    'cp:category',
    'cp:contentStatus',
    'dc:identifier',
  ].map((name) => [name, 'properties'] as const),
  ['x:author', 'authors'],
])

/** Which sort of note an element refers to. */
export const noteReferences: Readonly<Record<string, 'footnote' | 'endnote'>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
}

/** Elements between two paragraphs over which the first still runs on into the second, such as bookmarks. */
export const between = /^w:(?:.*Range(?:Start|End)|bookmark(?:Start|End)|perm(?:Start|End)|proofErr)$/u

/** What stands before the merging of a cell in its properties. */
export const beforeMerge: ReadonlySet<string> = new Set(['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge'])
