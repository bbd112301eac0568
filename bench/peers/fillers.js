/** How each peer fills a document: its mark for a field, and a function that makes the filling of one master, read anew every time. */
import { createRequire } from 'node:module'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import PizZip from 'pizzip'

const carbone = createRequire(import.meta.url)('carbone')

export const peers = {
  docxtemplater: {
    mark: (index) => `{f${index}}`,
    fill: async (bytes, data) => {
      const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: false, linebreaks: false })
      document.render(data)
      return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
    },
  },
  'easy-template-x': {
    mark: (index) => `{f${index}}`,
    fill: async (bytes, data) => new TemplateHandler().process(Buffer.from(bytes), data),
  },
  carbone: {
    mark: (index) => `{d.f${index}}`,
    needsPath: true,
    fill: (path, data) =>
      new Promise((resolve, reject) => {
        carbone.render(path, data, {}, (error, result) => (error ? reject(error) : resolve(result)))
      }),
  },
}
