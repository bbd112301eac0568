import { zipSync } from 'fflate'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ')

/** A part of WordprocessingML with every namespace declared. */
export const part = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} ${namespaces}>${inside}</${root}>`

export const body = (inside: string): string => part('w:document', `<w:body>${inside}<w:sectPr/></w:body>`)

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a part is, by its name; anything else is told by its extension. */
const types: readonly (readonly [RegExp, string, string])[] = [
  [/^word\/document\.xml$/u, `${word}.document.main+xml`, 'officeDocument'],
  [/^word\/header\d*\.xml$/u, `${word}.header+xml`, 'header'],
  [/^word\/footer\d*\.xml$/u, `${word}.footer+xml`, 'footer'],
  [/^word\/footnotes\.xml$/u, `${word}.footnotes+xml`, 'footnotes'],
  [/^word\/endnotes\.xml$/u, `${word}.endnotes+xml`, 'endnotes'],
  [/^word\/comments\.xml$/u, `${word}.comments+xml`, 'comments'],
  [/^word\/settings\.xml$/u, `${word}.settings+xml`, 'settings'],
  [/^word\/styles\.xml$/u, `${word}.styles+xml`, 'styles'],
  [/^word\/numbering\.xml$/u, `${word}.numbering+xml`, 'numbering'],
  [/^word\/people\.xml$/u, `${word}.people+xml`, 'people'],
  [/^word\/glossary\/document\.xml$/u, `${word}.document.glossary+xml`, 'glossaryDocument'],
  [/^word\/charts\/chart\d*\.xml$/u, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', 'chart'],
  [
    /^word\/diagrams\/data\d*\.xml$/u,
    'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml',
    'diagramData',
  ],
  [/^word\/diagrams\/drawing\d*\.xml$/u, 'application/vnd.ms-office.drawingml.diagramDrawing+xml', 'diagramDrawing'],
  [/^customXml\/item\d*\.xml$/u, 'application/xml', 'customXml'],
  [
    /^customXml\/itemProps\d*\.xml$/u,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    'customXmlProps',
  ],
  [/^docProps\/core\.xml$/u, 'application/vnd.openxmlformats-package.core-properties+xml', 'core-properties'],
  [
    /^docProps\/app\.xml$/u,
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    'extended-properties',
  ],
  [
    /^docProps\/custom\.xml$/u,
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    'custom-properties',
  ],
  [/^docProps\/thumbnail\./u, 'image/jpeg', 'thumbnail'],
  [/^word\/embeddings\//u, 'application/vnd.openxmlformats-officedocument.package', 'package'],
  [/^word\/media\//u, 'image/png', 'image'],
  [/^word\/printerSettings/u, `${word}.printerSettings`, 'printerSettings'],
  [/\.bin$/u, 'application/octet-stream', 'oleObject'],
  [/\.html?$/u, 'text/html', 'aFChunk'],
]

export type Parts = Readonly<Record<string, string | Uint8Array>>

const relationships = (items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`

function relationship(name: string, target: string): string {
  const [, , type = 'unknown'] = types.find(([pattern]) => pattern.test(name)) ?? []
  const id = `rId_${name.replace(/\W/gu, '_')}`
  return `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`
}

/**
 * A Word document of these parts, with the content types and relationships that their names ask for; parts given as `_rels` or
 * `[Content_Types].xml` take the place of the made ones.
 */
export function wordOf(given: string | Parts): Uint8Array {
  const parts: Parts = typeof given === 'string' ? { 'word/document.xml': given } : given
  const names = Object.keys(parts).filter((name) => !name.includes('_rels/') && !name.startsWith('['))
  const overrides = names.map((name) => {
    const [, type = 'application/octet-stream'] = types.find(([pattern]) => pattern.test(name)) ?? []
    return `<Override PartName="/${name}" ContentType="${type}"/>`
  })
  const own = names.filter((name) => !name.startsWith('word/') || name === 'word/document.xml')
  const words = names.filter((name) => name.startsWith('word/') && name !== 'word/document.xml')
  const files: Parts = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships(own.map((name) => relationship(name, name))),
    'word/_rels/document.xml.rels': relationships(words.map((name) => relationship(name, name.slice('word/'.length)))),
    ...parts,
  }
  const bytes = Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? Buffer.from(data) : data])
  return zipSync(Object.fromEntries(bytes), { mtime: '1980-01-02T00:00:00' })
}
