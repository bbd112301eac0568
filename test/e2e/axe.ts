import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds serious or critical in the page as it stands, each with the first place where it is so; by all its rules, or by those named. */
export async function seriousIn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Dialogs fade in: half-faded words would be measured as faint.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: object) => Promise<{ violations: readonly Violation[] }> }
    }
    // Fluent's guards at the ends of a group: they take the focus only to hand it on at once.
    return (
      await axe.run(
        { exclude: ['[data-tabster-dummy]'] },
        {
          resultTypes: ['violations'],
          ...(runOnly && { runOnly }),
        },
      )
    ).violations
  }, rules)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 300)}`)
}
