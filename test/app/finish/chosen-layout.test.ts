import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fillReport } from '../../../src/app/finish/request.ts'
import { detectReport, openReport } from '../../../src/app/open.ts'
import { sameMasks } from '../../../src/core/resolve.ts'

async function filled(sample: string, layout: string) {
  const path = resolve(import.meta.dirname, `../../../templates/samples/${sample}.txt`)
  const report = await openReport(path)
  if (!report.ok) throw new Error(await readFile(path, 'utf8'))
  return fillReport({
    report: report.value,
    detection: detectReport(report.value),
    rows: [],
    keep: [],
    masking: sameMasks,
    allowOpen: true,
    target: { format: 'docx', layout },
  })
}

test.each([
  ['letter', 'letter', '云政办函〔2025〕**号'],
  ['order', 'order', '云溪县人民政府令'],
  ['minutes', 'minutes', '云溪县人民政府常务会议纪要'],
  ['telegram', 'telegram', '内部明电'],
])('the sample %s is laid out as %s by itself, and what told it is said', async (sample, layout, mark) => {
  const [auto, asked] = [await filled(sample, 'auto'), await filled(sample, layout)]
  expect([auto.ok && asked.ok && Buffer.from(auto.value.bytes).equals(asked.value.bytes), auto.messages]).toEqual([
    true,
    [...asked.messages, { code: `laid-out-${layout}`, severity: 'info', params: { mark } }],
  ])
})

test('a report in no special format is an official document, of which nothing is said', async () => {
  const [auto, asked] = [await filled('notice', 'auto'), await filled('notice', 'official')]
  expect([auto.ok && asked.ok && Buffer.from(auto.value.bytes).equals(asked.value.bytes), auto.messages]).toEqual([
    true,
    [],
  ])
})
