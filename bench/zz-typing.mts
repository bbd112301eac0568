import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
const root = process.argv[2]!
const { inWindow, noted, worked, fromKeyTo } = await import(`${root}/bench/window.ts`)
const { largeReport } = await import(`${root}/test/e2e/large-report.ts`)
const report = join(mkdtempSync(join(tmpdir(), 'sf-')), 'r.txt')
writeFileSync(report, largeReport({ lines: 500, perLine: 10 }))
const q = (f: number[], p: number) => f.toSorted((a, b) => a - b)[Math.ceil(f.length * p) - 1] ?? 0
await inWindow(report, async (page: any) => {
  await page.waitForTimeout(2000)
  const type = async (what: string) => {
    let processor = 0
    const n = await noted(page, async () => { processor = await worked(page, async () => {
      for (let i = 0; i < 40; i++) { await page.keyboard.press('abcdefghij'[i % 10]); await page.waitForTimeout(60) } }) })
    const keys = [...n.keys, ...Array.from({ length: Math.max(0, 40 - n.keys.length) }, () => 16)]
    console.log(root.includes('base') ? 'base' : 'mine', what, 'cpu/key', (processor / 40).toFixed(1), 'p95', q(keys, 0.95), 'mid', q(keys, 0.5))
  }
  await type('text linked')
  await page.locator('.field.active input').focus()
  await type('list linked')
  await page.locator('.report :is(.native-edit-context, textarea)').first().focus()
  await page.keyboard.press('Control+Home')
  await type('beside')
})
