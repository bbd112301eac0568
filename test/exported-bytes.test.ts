/** What every sample is exported as, told by hashes: code may move as it likes as long as no byte of a finished file does. */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { RequestedCopy } from '../src/app/finish/decided.ts'
import { type FillRequest, fillReport } from '../src/app/finish/request.ts'
import { layoutNames } from '../src/app/layout.ts'
import { detectReport, type OpenedReport, openReport, reportFrom } from '../src/app/open.ts'
import { openValues, valuesSheet } from '../src/app/sheet.ts'
import { textOf } from '../src/core/detect.ts'
import { sameMasks } from '../src/core/resolve.ts'
import type { Result } from '../src/core/result.ts'
import { noReview } from '../src/core/review.ts'
import type { ValueRow } from '../src/core/values.ts'
import { viewOf } from '../src/core/view.ts'
import { formatted } from './docx/formatted.ts'

const golden = './golden/exported-bytes.txt'
/** Stands at the head of the file, for whoever opens it first. */
const head = `# SHA-256 of what each sample is exported as. Whoever means to change it: npx vitest run --project house -u
# and say in the commit why. Of a document filled in place the names and contents of its parts are hashed, for
# zlib packs them differently from one computer to the next; of everything else the bytes of the file.
`

const copies: Readonly<Record<string, RequestedCopy>> = {
  final: 'final',
  public: 'public',
  review: { review: noReview, language: 'zh-CN' },
}

/** No sample has a password. */
const unasked = () => Promise.reject(new Error('a password'))

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  return result.value
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function hashOfParts(bytes: Uint8Array): string {
  const hash = createHash('sha256')
  for (const [name, part] of Object.entries(unzipSync(bytes))) hash.update(`${name}\0${part.length}\0`).update(part)
  return hash.digest('hex')
}

/** A line for each file that comes of a report, in the order of layouts and copies. */
async function linesOf(report: OpenedReport, rows: readonly ValueRow[]): Promise<readonly string[]> {
  const detection = detectReport(report)
  const exported = async (target: FillRequest['target']) =>
    given(await fillReport({ report, detection, rows, keep: [], masking: sameMasks, allowOpen: false, target })).bytes
  const text = textOf(detection)
  const sheet = { text, ...viewOf({ detection, overrides: new Map() }), decisions: new Map() }
  const lines = [
    `values csv ${hashOf(await valuesSheet(sheet, 'csv', 'zh-CN'))}`,
    `text final ${hashOf(await exported({ format: 'text' }))}`,
  ]
  for (const layout of layoutsOf(report))
    for (const [name, copy] of Object.entries(copies)) {
      const bytes = await exported({ format: 'docx', layout, copy })
      lines.push(`${layout} ${name} ${layout === 'source' ? hashOfParts(bytes) : hashOf(bytes)}`)
    }
  return lines.map((line) => `${basename(report.name)} ${line}\n`)
}

/** Those of every report; that of a special format for the sample of it alone, and that without a seal for one that is signed. */
function layoutsOf({ word, name }: OpenedReport): readonly string[] {
  const own = basename(name, extname(name))
  const shared: readonly string[] = ['official', 'plain']
  const named = layoutNames.filter((layout) => shared.includes(layout) || layout === own)
  return [...(word ? ['source'] : []), ...named, ...(own === 'notice' ? ['unsealed'] : [])]
}

const samples = resolve(import.meta.dirname, '../templates/samples')

/** For the masks of the formatted document, by the names of its fields. */
const formattedValues: readonly ValueRow[] = Object.entries({
  县名: '旬河',
  '张**': '张建国',
  '培训教师（人）': '36',
  '石坪镇·学校（所）·小学': '14',
  '云溪镇·学校（所）·初中': '3',
  '骨干教师（人）': '8',
}).map(([key, value]) => ({ key, value, keep: key === '张**' }))

test('every sample is exported as the bytes that it always was, in its layouts and every copy', async () => {
  const lines: string[] = []
  const names = readdirSync(samples).filter((file) => ['.txt', '.md'].includes(extname(file)))
  for (const name of names.toSorted()) {
    const path = resolve(samples, name)
    const values = path.replace(/\.\w+$/u, '.values.json')
    lines.push(...(await linesOf(given(await openReport(path)), given(await openValues(values, unasked)))))
  }
  lines.push(...(await linesOf(given(await reportFrom(formatted, 'formatted.docx')), formattedValues)))
  await expect(head + lines.join('')).toMatchFileSnapshot(golden)
}, 60_000)
