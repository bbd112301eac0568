/** Does everything wrong in a page of the built loopback host: whatever key, button, file or kill comes next. */
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { readWork } from '../../src/core/project.ts'
import { startHost } from '../e2e/programs.ts'
import { look } from './look.ts'
import { reportText } from './work.ts'

export interface MonkeyOutcome {
  readonly acts: number
  /** The acts that could be done as things stood. */
  readonly done: number
  readonly kills: number
  /** Of these, those that came while the window had work that was in no file. */
  readonly unsaved: number
  /** Errors of the page, and what was lost, half there or left behind after a kill. */
  readonly wrong: readonly string[]
}

const keys = [
  ...[
    'Control+s',
    'Control+Shift+s',
    'Control+z',
    'Control+y',
    'Control+m',
    'Control+e',
    'Control+f',
    'Control+h',
    'Control+a',
  ],
  ...[
    'Control+1',
    'Control+2',
    'Control+3',
    'Control+4',
    'F8',
    'Shift+F8',
    'F9',
    'Tab',
    'Escape',
    'Enter',
    'Backspace',
    'Delete',
  ],
]
const words = ['36', '旬河', '**', 'abc', '。']
const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T

interface Started {
  readonly page: Page
  readonly host: ChildProcess
  readonly close: () => Promise<void>
}

/** Three times what is promised: a machine that runs a browser beside may be busy. */
const untilWritten = 3000

/** For so many milliseconds; each minute, and whatever goes wrong, is told. */
export async function monkey(
  browser: Browser,
  milliseconds: number,
  tell: (line: string) => void,
): Promise<MonkeyOutcome> {
  const root = mkdtempSync(join(tmpdir(), 'starfill-monkey-'))
  const files = filesFor(`${root}-files`)
  const wrong: string[] = []
  const fault = (one: string) => {
    wrong.push(one)
    tell(one)
  }
  let [acts, done, kills, unsaved] = [0, 0, 0, 0]
  const killAndLook = async (now: Started) => {
    const values = await unsavedIn(now.page)
    kills++
    if (values.length > 0) {
      unsaved++
      await wait(untilWritten)
    }
    await kill(now)
    const { works, wrong: found } = await look(root)
    found.forEach(fault)
    if (values.length > 0 && !works.some((work) => hasAll(work, values))) fault(`lost: ${values.join(', ')}`)
  }
  try {
    mkdirSync(join(root, 'user'))
    writeFileSync(join(root, '总结.txt'), reportText)
    let now = await start(browser, root, fault)
    const began = performance.now()
    for (let minute = 1; performance.now() < began + milliseconds; ) {
      acts++
      if (Math.random() < 0.03) {
        await killAndLook(now)
        now = await start(browser, root, fault)
      } else if (await doSomething(now.page, files)) done++
      if (performance.now() < began + minute * 60_000) continue
      tell(
        `${minute++} min: ${acts} acts, ${done} done, ${kills} kills, ${unsaved} of them in unsaved work, ${wrong.length} went wrong.`,
      )
    }
    await killAndLook(now)
    return { acts, done, kills, unsaved, wrong }
  } finally {
    for (const folder of [root, `${root}-files`]) rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

/** The values that stand in the list while the window says that no file has them. */
async function unsavedIn(page: Page): Promise<readonly string[]> {
  return page
    .evaluate(() => {
      if (!document.querySelector('.saved-chip.unsaved')) return []
      const inputs = [...document.querySelectorAll<HTMLInputElement>('.value-input input')]
      return inputs.filter(({ readOnly }) => !readOnly).map(({ value }) => value.trim())
    })
    .then((values) => values.filter((value) => value !== ''))
    .catch(() => [])
}

function hasAll(written: string, values: readonly string[]): boolean {
  const work = readWork(written)
  if (!work.ok) return false
  const filled = [...work.value.decisions.values()].flatMap((one) => (one.state === 'filled' ? [one.value.trim()] : []))
  return values.every((value) => filled.includes(value))
}

/** Sound ones and such as nobody can open. */
function filesFor(folder: string): readonly string[] {
  mkdirSync(folder)
  const contents = {
    '别的.txt': '**县培训***人。\n',
    '总结.txt': reportText,
    '空.txt': '',
    '坏.docx': 'PK\u0003\u0004',
    '坏.starfill': '{"starfill":2}',
  }
  return Object.entries(contents).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
}

async function start(browser: Browser, root: string, fault: (one: string) => void): Promise<Started> {
  const { host, address } = await startHost(join(root, 'user'), join(root, '总结.txt'))
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', ({ stack }) => fault(`The page: ${stack?.slice(0, 400)}`))
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
  await page.goto(address, { timeout: 60_000 })
  // On the page or in the text, whichever was chosen last.
  await page.waitForSelector('.fields', { timeout: 60_000 })
  return { page, host, close: () => context.close() }
}

async function kill({ host, close }: Started): Promise<void> {
  const gone = new Promise((resolve) => host.once('exit', resolve))
  host.kill('SIGKILL')
  await gone
  await close()
}

/** What cannot be done as things stand is left, and is false. */
async function doSomething(page: Page, files: readonly string[]): Promise<boolean> {
  const click = async (selector: string) => {
    const all = page.locator(selector)
    const at = Math.floor(Math.random() * (await all.count()))
    await all.nth(at).click({ timeout: 800, button: pick(['left', 'left', 'right']) })
  }
  const fill = () => page.locator('.fields').getByRole('textbox').first().fill(pick(words), { timeout: 800 })
  const deeds: readonly (() => Promise<unknown>)[] = [
    fill,
    fill,
    () => page.keyboard.press(pick(keys)),
    () => page.keyboard.press(pick(keys)),
    () => page.keyboard.type(pick(words)),
    () => click('button'),
    () => click('[role=menuitem], input[type=checkbox], input[type=radio]'),
    () => click('.placeholder, .place'),
    () => open(page, pick(files)),
    () => (Math.random() < 0.2 ? page.reload({ timeout: 20_000 }) : fill()),
  ]
  return pick(deeds)().then(
    () => true,
    () => false,
  )
}

async function open(page: Page, path: string): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent('filechooser', { timeout: 1500 }),
    page.keyboard.press('Control+o'),
  ])
  await dialog.setFiles(path)
}
