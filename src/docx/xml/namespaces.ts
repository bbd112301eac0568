/** The usual prefix of every namespace that is looked at, for its transitional and its strict name (ISO/IEC 29500 part 1, annex L). */
const ooxml = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const microsoft = 'http://schemas.microsoft.com/office'

const table: Readonly<Record<string, readonly string[]>> = {
  w: [`${ooxml}/wordprocessingml/2006/main`, `${strict}/wordprocessingml/main`],
  r: [`${ooxml}/officeDocument/2006/relationships`, `${strict}/officeDocument/relationships`],
  m: [`${ooxml}/officeDocument/2006/math`, `${strict}/officeDocument/math`],
  a: [`${ooxml}/drawingml/2006/main`, `${strict}/drawingml/main`],
  c: [`${ooxml}/drawingml/2006/chart`, `${strict}/drawingml/chart`],
  wp: [`${ooxml}/drawingml/2006/wordprocessingDrawing`, `${strict}/drawingml/wordprocessingDrawing`],
  pic: [`${ooxml}/drawingml/2006/picture`, `${strict}/drawingml/picture`],
  dgm: [`${ooxml}/drawingml/2006/diagram`, `${strict}/drawingml/diagram`],
  dsp: [`${microsoft}/drawing/2008/diagram`],
  x: [`${ooxml}/spreadsheetml/2006/main`, `${strict}/spreadsheetml/main`],
  cx: [`${microsoft}/drawing/2014/chartex`],
  wps: [`${microsoft}/word/2010/wordprocessingShape`],
  wpg: [`${microsoft}/word/2010/wordprocessingGroup`],
  w14: [`${microsoft}/word/2010/wordml`],
  w15: [`${microsoft}/word/2012/wordml`],
  mc: [`${ooxml}/markup-compatibility/2006`],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  ct: [`${ooxml}/package/2006/content-types`],
  rel: [`${ooxml}/package/2006/relationships`],
  cp: [`${ooxml}/package/2006/metadata/core-properties`],
  dc: ['http://purl.org/dc/elements/1.1/'],
  dcterms: ['http://purl.org/dc/terms/'],
  ep: [`${ooxml}/officeDocument/2006/extended-properties`, `${strict}/officeDocument/extendedProperties`],
  op: [`${ooxml}/officeDocument/2006/custom-properties`, `${strict}/officeDocument/customProperties`],
  vt: [`${ooxml}/officeDocument/2006/docPropsVTypes`, `${strict}/officeDocument/docPropsVTypes`],
  ds: [`${ooxml}/officeDocument/2006/customXml`, `${strict}/officeDocument/customXml`],
  xml: ['http://www.w3.org/XML/1998/namespace'],
}

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
)

/** One spelling for a name whatever prefix the document uses: `w:t`, or `{uri}local` for a namespace that is not looked at. */
export function canonicalName(uri: string, local: string): string {
  if (uri === '') return local
  const prefix = prefixes.get(uri)
  return prefix ? `${prefix}:${local}` : `{${uri}}${local}`
}
