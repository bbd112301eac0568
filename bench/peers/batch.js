// The same table by docxtemplater: the master is read once and parsed for each row, as it has to be.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

const [master, table, folder] = process.argv.slice(2)
const bytes = readFileSync(master)
mkdirSync(folder, { recursive: true })
const [, ...rows] = readFileSync(table, 'utf8').trim().split('\n')
for (const [number, row] of rows.entries()) {
  const data = Object.fromEntries(row.split(',').map((value, index) => [`f${index}`, value]))
  const document = new Docxtemplater(new PizZip(bytes))
  document.render(data)
  writeFileSync(`${folder}/${number}.docx`, document.toBuffer({ compression: 'DEFLATE' }))
}
