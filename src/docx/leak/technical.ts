/**
 * What in an XML part is machinery and says nothing to a reader: measures, ids, namespaces, times. A kept figure of 1440 is not given away
 * by a margin of 1440 twentieths of a point.
 */
import type { Tag } from '../xml/scan.ts'

const measure = /^[-+]?(?:[0-9][0-9.,]*(?:pt|mm|cm|in|px|pc|pi|emu|%|f|fd)?|[0-9A-F]+)$/iu
const machinery =
  /^(?:https?:\/\/(?:schemas\.(?:openxmlformats|microsoft)\.(?:org|com)|purl\.(?:oclc\.)?org|www\.w3\.org)\/|urn:schemas-microsoft-com:|application\/|\{[0-9A-F-]{36}\}$|\d{4}-\d\d-\d\dT)/iu

/** Attributes that hold words even where they are all digits. */
const wordy = new Set([
  'name',
  'descr',
  'title',
  'alt',
  'w:name',
  'w:author',
  'w:initials',
  'w:displayText',
  'w:value',
  'w:instr',
])
const wordyToo = new Set([
  'w:tooltip',
  'w:anchor',
  'w:docLocation',
  'Target',
  'Id',
  'href',
  'o:title',
  'o:href',
  'w15:userId',
  'string',
])

/** Elements whose `w:val` is somebody's text. */
const worded = new Set([
  ...['w:docVar', 'w:tag', 'w:alias', 'w:default', 'w:result', 'w:title', 'w:caption', 'w:statusText', 'w:helpText'],
  ...['w:tblDescription', 'w:tblCaption', 'w:name', 'w:aliases', 'w:lvlText', 'w:description', 'w:docPartCategory'],
])

/** VML writes its geometry as lists of numbers. */
const geometry = new Set([
  'style',
  'path',
  'coordsize',
  'coordorigin',
  'points',
  'adj',
  // Ends of lines.
  'from',
  'to',
  'fmla',
])

/** Elements whose content is a count, a place or a time. */
const counts = new Set([
  ...['TotalTime', 'Pages', 'Words', 'Characters', 'CharactersWithSpaces', 'Lines', 'Paragraphs', 'AppVersion'].map(
    (name) => `ep:${name}`,
  ),
  ...['DocSecurity', 'HiddenSlides', 'MMClips', 'Notes', 'Slides'].map((name) => `ep:${name}`),
  ...[
    'cp:revision',
    'cp:lastPrinted',
    'dcterms:created',
    'dcterms:modified',
    'wp:posOffset',
    'vt:i4',
    'vt:bool',
    'vt:filetime',
  ],
])

const foreign = /^\{(?!http:\/\/schemas\.(?:microsoft|openxmlformats)\.)/u

export function isTechnicalAttribute(tag: Tag, name: string, value: string): boolean {
  if (value === '' || machinery.test(value)) return true
  if (foreign.test(tag.name) || !tag.name.includes(':')) return false
  if (geometry.has(name)) return !/[\p{L}]{2}/u.test(value.replace(/[a-z]+/giu, ''))
  if (!measure.test(value) || wordy.has(name) || wordyToo.has(name)) return false
  return !(name === 'w:val' && worded.has(tag.name))
}

export function isTechnicalElement(name: string): boolean {
  return counts.has(name) || name.startsWith('{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}')
}
