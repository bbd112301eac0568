import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findOffice } from '../../src/files/office.ts'
import { withoutProperties } from '../../src/files/pdf.ts'
import { missingTools } from '../docx/render.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const stringOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const head = '%PDF-1.6\n1 0 obj\n<</Type/Catalog>>\nendobj\n2 0 obj\n<</Author<FEFF>/Creator(W\\)r)>>\nendobj\n'

function pdfWith(trailer: string): string {
  return `${head}xref\n0 3\ntrailer\n<</Size 3/Root 1 0 R${trailer}>>\nstartxref\n${head.length}\n%%EOF`
}

test('who made a PDF, when, and marks made of that are gone, and nothing moves', () => {
  const made = pdfWith('/Info 2 0 R/ID [ <AB> <AB> ]/DocChecksum /0F')
  const cleaned = stringOf(withoutProperties(bytesOf(made)))
  expect([/Author|Creator|Info|ID|DocChecksum/u.test(cleaned), cleaned.length]).toEqual([false, made.length])
  expect(cleaned.replaceAll(/ +/gu, ' ')).toContain('1 0 obj\n<</Type/Catalog>>\nendobj\n2 0 obj\n<< >>\nendobj')
})

test('a table of objects that is a stream has the same entries in its head', () => {
  const made = `${head}3 0 obj\n<</Type/XRef/Info 2 0 R/ID[<AB><AB>]>>\nstream\n/Info 1 0 R\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF`
  const cleaned = stringOf(withoutProperties(bytesOf(made)))
  expect([/Author|Creator|ID/u.test(cleaned), cleaned.includes('stream\n/Info 1 0 R\nendstream')]).toEqual([
    false,
    true,
  ])
})

test.each([
  ['has no properties', pdfWith('')],
  ['ends in the middle', head],
  ['says that its table lies behind its end', `${head}startxref\n999999\n%%EOF`],
  ['names properties that are not there', pdfWith('').replace('>>\nstartxref', '/Information 2 0 R>>\nstartxref')],
])('a PDF that %s stays as it is', (_, made) => {
  expect(stringOf(withoutProperties(bytesOf(made)))).toBe(made)
})

const lacks = missingTools.includes('soffice') || missingTools.includes('pdftotext')
if (lacks) console.warn('No PDF was made: soffice or pdftotext not found on this computer.')

test.runIf(!lacks)(
  'LibreOffice makes the same PDF of the same document, without who and when',
  { timeout: 120_000 },
  async () => {
    const office = await findOffice()
    const docx = wordOf(body(paragraph('培训教师36人。')))
    const going = new AbortController().signal
    const made = [await office?.(docx, 'r.docx', going, 'pdf'), await office?.(docx, 'r.docx', going, 'pdf')]
    const [first, second] = made.map((one) => (one?.ok ? Buffer.from(withoutProperties(one.value)) : null))
    const folder = mkdtempSync(join(tmpdir(), 'starfill-pdf-'))
    try {
      writeFileSync(join(folder, 'r.pdf'), first ?? '')
      const told = spawnSync('pdfinfo', ['r.pdf'], { cwd: folder, encoding: 'utf8' })
      const said = spawnSync('pdftotext', ['r.pdf', '-'], { cwd: folder, encoding: 'utf8' }).stdout.replaceAll(
        /\s/gu,
        '',
      )
      expect([told.stderr, /Creator|Producer|Date|Author|Title/u.test(told.stdout), said]).toEqual([
        '',
        false,
        '培训教师36人。',
      ])
      expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
