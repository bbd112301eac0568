/**
 * `npm run pictures`: the pictures of the READMEs, taken of the built program in a real Electron with its menu. Where root asks, somebody
 * else takes them, and root puts them into their folder.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { defaultSettings, type Settings } from '../src/app/contract.ts'
import { untilEditable } from '../test/e2e/report.ts'
import type { Desktop } from '../test/electron/desktop.ts'
import { asOrdinaryUser, onScreen } from '../test/electron/ordinary-user.ts'
import { fetchTestRuntime } from '../test/electron/runtime.ts'

const root = resolve(import.meta.dirname, '..')
const sample = join(root, 'templates/samples/duty-report.md')

/** The window with its menu, as the system shows it. */
async function picture({ app, page }: Desktop, path: string): Promise<void> {
  // Hints fade, and what is late is drawn.
  await page.mouse.move(640, 5)
  await page.waitForTimeout(1500)
  const png = await app.evaluate(async ({ BrowserWindow, desktopCapturer }) => {
    const [width = 0, height = 0] = BrowserWindow.getAllWindows()[0]?.getSize() ?? []
    const sources = await desktopCapturer.getSources({
      types: ['screen'],
      thumbnailSize: { width: 1600, height: 1000 },
    })
    const { x = 0, y = 0 } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {}
    return sources[0]?.thumbnail.crop({ x, y, width, height }).toPNG().toString('base64') ?? ''
  })
  writeFileSync(path, Buffer.from(png, 'base64'))
}

interface Scene {
  readonly settings?: Partial<Settings>
  readonly report?: string
}

async function inScene({ settings, report }: Scene, work: (desktop: Desktop) => Promise<void>): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-pictures-'))
  const stored: Settings = { ...defaultSettings, language: 'zh-CN', theme: 'light', reviewer: '周敏', ...settings }
  writeFileSync(join(userData, 'settings.json'), JSON.stringify(stored))
  // It says of whoever loads it whether it can be tried.
  const { startDesktop } = await import('../test/electron/desktop.ts')
  const desktop = await startDesktop({ args: report === undefined ? [] : [report], userData })
  try {
    await desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1280, height: 840 }),
    )
    if (report !== undefined) await untilEditable(desktop.page)
    await work(desktop)
  } finally {
    await desktop.end()
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

/** Names in the list, figures in the text, one name kept masked. */
async function fill({ page }: Desktop): Promise<void> {
  await page.locator('.fields .value-input input').first().focus()
  for (const value of ['青禾', '石坪', '云岭', '陈国梁']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+m')
  await page.locator('.report :is(.native-edit-context, textarea)').first().focus()
  await page.keyboard.press('Control+Home')
  for (const value of ['25', '25', '3', '12', '4', '3', '96', '320', '78', '71', '7']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(value)
  }
  await page.keyboard.press('Control+Home')
}

async function take(folder: string): Promise<void> {
  const to = (name: string) => join(folder, `${name}.png`)
  await inScene({}, (desktop) => picture(desktop, to('empty')))
  await inScene({ report: sample }, async (desktop) => {
    const { page } = desktop
    await fill(desktop)
    await picture(desktop, to('fill'))
    await page.keyboard.press('Control+2')
    await page.waitForSelector('.review-diff .modified .view-line')
    await picture(desktop, to('review'))
    await page.keyboard.press('Control+3')
    await page.waitForSelector('section.docx')
    await picture(desktop, to('preview'))
  })
  await inScene({ report: sample, settings: { language: 'en', theme: 'dark' } }, async (desktop) => {
    await fill(desktop)
    await picture(desktop, to('dark'))
  })
}

/** A window has few colours: told by a palette it is a third as large, and the program carries four of them. As it is where ImageMagick is missing. */
function withFewColours(path: string): void {
  const how = ['-dither', 'None', '-colors', '128', '-define', 'png:compression-level=9', '-strip']
  const { status } = spawnSync('convert', [path, ...how, `PNG8:${path}`])
  if (status !== 0) console.error(`${path} keeps all its colours: ImageMagick's convert is missing.`)
}

const [, , folder] = process.argv
if (folder !== undefined) await take(folder)
else {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(await fetchTestRuntime()) }
  const made = mkdtempSync(join(tmpdir(), 'starfill-pictures-'))
  chmodSync(made, 0o777)
  const [name = '', ...rest] = [...asOrdinaryUser(), ...onScreen, process.execPath, ...process.execArgv]
  process.exitCode = spawnSync(name, [...rest, import.meta.filename, made], { env, stdio: 'inherit' }).status ?? 1
  for (const path of readdirSync(made)) {
    const to = join(root, 'docs/screenshots', basename(path))
    copyFileSync(join(made, path), to)
    withFewColours(to)
  }
  rmSync(made, { recursive: true })
}
