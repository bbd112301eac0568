/** One filling as a program does it: reads template and values, fills, writes. */
import { readFileSync, writeFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

const [template, values, out] = process.argv.slice(2)
const document = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: false, linebreaks: false })
document.render(JSON.parse(readFileSync(values, 'utf8')))
writeFileSync(out, document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }))
