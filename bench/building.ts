/** How long a new document of about a hundred official pages takes, from the resolved text to the finished bytes. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { blocksOf } from '../src/core/blocks.ts'
import { buildDocument } from '../src/docx/build.ts'
import { parseLayout } from '../src/docx/layout.ts'

/** 22 lines of 28 characters. */
const charactersOnPage = 616
const pages = 100
const rounds = 5

/** A report as long as a hundred full pages, with a value every thirty characters. */
function longReport() {
  const sentence = '全县排查隐患326处，完成整改318处，其余8处逐一落实责任单位和整改时限；'
  const paragraph = `${sentence.repeat(6)}做到件件有着落。`
  const section = `（一）压实责任。${paragraph}\n${`${paragraph}\n`.repeat(7)}`
  const sections = Math.ceil((pages * charactersOnPage) / section.length)
  const text = `青禾县安全生产工作总结\n县人民政府：\n${section.repeat(sections)}青禾县应急管理局\n2025年12月8日`
  const pieces = [...text.matchAll(/\d+(?=处)/gu)].map(({ 0: value, index }) => ({
    start: index,
    end: index + value.length,
    field: 'figure',
    state: 'filled' as const,
  }))
  return { text, pieces }
}

export async function measureBuilding(): Promise<readonly { readonly name: string; readonly figure: string }[]> {
  const layout = parseLayout(readFileSync(resolve(import.meta.dirname, '../templates/layouts/official.json'), 'utf8'))
  if (!layout.ok) throw new Error('The official layout is not read.')
  const report = longReport()
  const times: number[] = []
  let size = 0
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const built = await buildDocument(blocksOf(report, 'text'), layout.value)
    times.push(performance.now() - start)
    size = built.ok ? built.value.length : 0
  }
  const [first = 0] = times
  const median = times.toSorted((a, b) => a - b)[rounds >> 1] ?? 0
  const cuts = performance.now()
  blocksOf(report, 'text')
  const cutting = performance.now() - cuts
  return [
    { name: `building ${pages} pages, ${report.pieces.length} values, first time`, figure: `${first.toFixed(0)} ms` },
    {
      name: `building ${pages} pages, median of ${rounds}`,
      figure: `${median.toFixed(0)} ms, ${(size / 1024).toFixed(0)} KB`,
    },
    { name: `cutting them into blocks`, figure: `${cutting.toFixed(1)} ms` },
  ]
}
