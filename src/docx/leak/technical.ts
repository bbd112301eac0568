/**
 * What in an XML part is machinery and says nothing to a reader: measures, ids, switches, namespaces, times. A kept figure of 1440 is not given
 * away by a margin of 1440 twentieths of a point, nor 2013 by `useWord2013TrackBottomHyphenation`. Which attributes hold what a person typed
 * is known attribute by attribute (ECMA-376-1, 17 to 22, and the schemas of Microsoft's extensions); the figures of all others are machinery.
 */

const machinery =
  /^(?:https?:\/\/(?:schemas\.(?:openxmlformats|microsoft)\.(?:org|com)|purl\.(?:oclc\.)?org|www\.w3\.org)\/|urn:schemas-microsoft-com:|application\/|\{[0-9A-F-]{36}\}$|\d{4}-\d\d-\d\dT|_x0000_[a-z]+\d+$|rId\d+$|_(?:Toc|Ref|Hlk|GoBack)\d*$)/iu

/** Attributes that a person types, whatever element they stand at; without a prefix those of drawings, sheets and packages. */
const typed = new Set([
  ...[
    'w:name',
    'w:author',
    'w:initials',
    'w:displayText',
    'w:value',
    'w:lastValue',
    'w:fullDate',
    'w:instr',
    'w:tooltip',
  ],
  ...['w:anchor', 'w:docLocation', 'w:tgtFrame', 'w:element', 'w:ed', 'w:xpath', 'w:format', 'w:src', 'w:title'],
  ...[
    'w15:userId',
    'w15:author',
    'w15:name',
    'o:title',
    'o:href',
    'o:althref',
    'o:cname',
    'string',
    'id',
    'alt',
    'href',
    'src',
  ],
  ...['name', 'descr', 'title', 'tooltip', 'Target', 'Id', 'PartName', 'display', 'location', 'displayName', 'caption'],
  ...[
    'prompt',
    'promptTitle',
    'error',
    'errorTitle',
    'comment',
    'description',
    'help',
    'statusBar',
    'customMenu',
    'user',
    'userName',
  ],
  ...[
    'formatCode',
    'totalsRowLabel',
    'uniqueName',
    'codeName',
    'phldrT',
    'v',
    'author',
    'userId',
    'ref3D',
    'oddHeader',
    'oddFooter',
  ],
])

/** Elements whose `w:val` is somebody's text. */
const worded = new Set([
  ...[
    'w:docVar',
    'w:tag',
    'w:alias',
    'w:default',
    'w:result',
    'w:title',
    'w:caption',
    'w:statusText',
    'w:helpText',
    'w:attr',
  ],
  ...[
    'w:tblDescription',
    'w:tblCaption',
    'w:name',
    'w:aliases',
    'w:lvlText',
    'w:description',
    'w:docPartCategory',
    'w:listEntry',
  ],
  ...[
    'w:docPart',
    'w:query',
    'w:connectString',
    'w:addressFieldName',
    'w:mailSubject',
    'w:mappedName',
    'w:table',
    'w:udl',
  ],
  ...[
    'w:dateFormat',
    'w:format',
    'w:entryMacro',
    'w:exitMacro',
    'w:attachedSchema',
    'w:activeRecord',
    'w:category',
    'w:docPartGallery',
  ],
])

/** Names that the format itself gives. */
const named = new Set(['w:compatSetting', 'w:lsdException', 'w:font', 'a:gd', 'a:ext'])

/** Of web pages and drawings for the web: what is shown or leads away. */
const onTheWeb = new Set([
  'alt',
  'title',
  'content',
  'value',
  'href',
  'src',
  'placeholder',
  'label',
  'summary',
  'aria-label',
  'data',
])
const web = /^\{http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml)\}/u

const foreign = /^\{(?!http:\/\/schemas\.(?:microsoft|openxmlformats)\.)/u

/** What of an attribute a value could stand in; null where it is machinery as a whole. Figures that are machinery are left out: those of all attributes that nobody types. */
export function attributeText(name: string, value: string, isTyped: boolean): string | null {
  if (value === '' || (machinery.test(value) && name !== 'w:fullDate')) return null
  if (isTyped) return value
  // `第3页` is somebody's words, and its figure is read with them.
  return /\p{Script=Han}/u.test(value) ? value : value.replace(/\d+/gu, '\u0001')
}

/** Whether a person types the attribute of such a name at such an element. */
export function isTyped(tag: string, name: string): boolean {
  if (web.test(tag)) return onTheWeb.has(name.slice(name.lastIndexOf('}') + 1))
  if (foreign.test(tag) || !tag.includes(':')) return true
  if (named.has(tag)) return false
  // `id` names a shape of VML; everywhere else it numbers a drawing.
  if (name === 'id') return tag.startsWith('v:')
  return name === 'w:val' ? worded.has(tag) : typed.has(name)
}

/** Elements whose content is a count, a place or a time. */
const counts = new Set([
  ...['TotalTime', 'Pages', 'Words', 'Characters', 'CharactersWithSpaces', 'Lines', 'Paragraphs', 'AppVersion'].map(
    (name) => `ep:${name}`,
  ),
  ...['DocSecurity', 'HiddenSlides', 'MMClips', 'Notes', 'Slides'].map((name) => `ep:${name}`),
  ...['cp:revision', 'cp:lastPrinted', 'dcterms:created', 'dcterms:modified', 'wp:posOffset'],
])

/** Of the kinds of values, the program's own properties hold counts, custom ones what was typed. */
export const propertiesName = 'ep:Properties'

/** Whether an element of the program's own properties holds a count. */
export const numbersProperties = (name: string): boolean => /^vt:(?:i4|bool|filetime)$/u.test(name)

/** Whether an element's content is a count, a place or a time wherever it stands. */
export function isTechnicalName(name: string): boolean {
  return counts.has(name) || name.startsWith('{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}')
}
