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

/** What the system may ask for besides, each with the theme that follows and is another than the one before. */
const others = [
  { theme: 'contrast', asked: { contrast: 'more' } },
  { theme: 'dark', asked: { colorScheme: 'dark' } },
  { theme: 'contrast', asked: { forcedColors: 'active' } },
] as const

const colours = ['color-contrast', 'link-in-text-block']

/** The same in each theme that the system can ask a window for that follows it. Names and roles are those of the light one: of the others only the colours are looked at. */
export async function seriousInAnyTheme(page: Page): Promise<readonly string[]> {
  const found = (await seriousIn(page)).map((trouble) => `light: ${trouble}`)
  for (const { theme, asked } of others) {
    await follow(page, theme, asked)
    found.push(...(await seriousIn(page, colours)).map((trouble) => `${Object.keys(asked)[0]}: ${trouble}`))
  }
  await follow(page, 'light')
  return found
}

/** Has the system ask for this alone, and waits until the window has followed. */
async function follow(page: Page, theme: string, asked: Parameters<Page['emulateMedia']>[0] = {}): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', ...asked })
  await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme)
}
