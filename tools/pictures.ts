/**
 * `npm run pictures`: the pictures of the READMEs and of the help, taken of the built program in a real Electron with its menu. Where root asks, somebody
 * else takes them, and root puts them into their folder.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { defaultSettings, type Settings } from '../src/app/contract.ts'
import { inputOf, untilEditable } from '../test/e2e/report.ts'
import type { Desktop } from '../test/electron/desktop.ts'
import { asOrdinaryUser, onScreen } from '../test/electron/ordinary-user.ts'
import { fetchTestRuntime } from '../test/electron/runtime.ts'

const root = resolve(import.meta.dirname, '..')
const samples = join(root, 'templates/samples')
const sample = join(samples, 'duty-report.md')

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
    if (settings?.viewOfWord === 'page') await desktop.page.waitForSelector('.page-paper .place', { timeout: 60_000 })
    else if (report !== undefined) await untilEditable(desktop.page)
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

/** A part of the page, as large as it is. */
async function part({ page }: Desktop, path: string, clip: { x: number; y: number; width: number; height: number }) {
  await page.waitForTimeout(800)
  await page.screenshot({ path, clip })
}

/** What was copied from a sheet, into the field. */
async function paste({ app, page }: Desktop, field: string, copied: string): Promise<void> {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), copied)
  await inputOf(page, field).focus()
  await page.keyboard.press('Control+v')
}

/** A column is pasted, the report reviewed with two fields returned, and those are mended. */
async function takeReview(desktop: Desktop, to: (name: string) => string): Promise<void> {
  const { page } = desktop
  const values: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(samples, 'work-summary.values.json'), 'utf8'),
  )
  const dialog = page.getByRole('dialog')
  await paste(desktop, '县名', Object.values(values).slice(0, 8).join('\n'))
  await dialog.waitFor()
  const { x = 0, y = 0, width = 0, height = 0 } = (await dialog.boundingBox()) ?? {}
  await part(desktop, to('paste'), { x, y, width, height })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await paste(
    desktop,
    '县名',
    Object.entries(values)
      .map((row) => row.join('\t'))
      .join('\n'),
  )
  await page.getByText('已定 80/80').waitFor()
  await page.keyboard.press('Control+2')
  await page.locator('.review-card').waitFor()
  const give = async (field: string, why: string) => {
    await page.locator('.review-row').filter({ hasText: field }).first().click()
    await page.keyboard.press('r')
    await page.keyboard.type(why)
  }
  await give('汛前整改到位', '与台账不一致，请核对')
  await part(desktop, to('return'), { x: 520, y: 40, width: 760, height: 440 })
  await page.keyboard.press('Enter')
  await give('提前转移群众', '应为全年的人数')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+1')
  // From the text Tab leads to what is to be mended.
  await page.locator('.report .monaco-editor.focused').waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.locator('.field-returned').first().waitFor()
  await part(desktop, to('mend'), { x: 0, y: 0, width: 760, height: 420 })
}

/** A finished report is masked, and a public copy looked over. */
async function takePublic(desktop: Desktop, to: (name: string) => string): Promise<void> {
  const { page } = desktop
  const dialog = page.getByRole('dialog')
  // Which fonts this computer has not is no matter of the help's.
  await page
    .getByRole('button', { name: '知道了' })
    .click({ timeout: 5000 })
    .catch(() => undefined)
  await page.getByRole('tab', { name: '脱敏建议' }).click()
  await page.getByRole('button', { name: /^遮盖勾选的/u }).waitFor()
  await part(desktop, to('suggest'), { x: 600, y: 0, width: 680, height: 480 })
  await page.getByRole('button', { name: /^遮盖勾选的/u }).click()
  await inputOf(page, '赵**').focus()
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+e')
  await dialog.getByRole('radio', { name: /^公开稿/u }).check()
  await dialog.getByRole('button', { name: '看看公开稿里留下什么' }).click()
  await dialog.getByText('公开稿去掉了这些内容').waitFor()
  const { x = 0, y = 0, width = 0, height = 0 } = (await dialog.boundingBox()) ?? {}
  await part(desktop, to('public'), { x, y: y + height - 420, width, height: 420 })
}

async function take(folder: string, finished: string): Promise<void> {
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
  const filled = join(samples, 'work-summary.txt')
  await inScene({ report: filled }, (desktop) => takeReview(desktop, to))
  await inScene({ report: finished, settings: { viewOfWord: 'page' } }, (desktop) => takePublic(desktop, to))
}

/** A window has few colours: told by a palette it is a third as large, and the program carries four of them. As it is where ImageMagick is missing. */
function withFewColours(path: string): void {
  const how = ['-dither', 'None', '-colors', '128', '-define', 'png:compression-level=9', '-strip']
  const { status } = spawnSync('convert', [path, ...how, `PNG8:${path}`])
  if (status !== 0) console.error(`${path} keeps all its colours: ImageMagick's convert is missing.`)
}

const [, , folder, finished] = process.argv
if (folder !== undefined && finished !== undefined) await take(folder, finished)
else {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(await fetchTestRuntime()) }
  const made = mkdtempSync(join(tmpdir(), 'starfill-pictures-'))
  chmodSync(made, 0o777)
  const report = join(made, '新年贺词.docx')
  const values = join(samples, 'new-year-message.values.json')
  const fillIn = ['fill', join(samples, 'new-year-message.txt'), '--values', values, '--out', report]
  spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...fillIn], { stdio: 'inherit' })
  const [name = '', ...rest] = [...asOrdinaryUser(), ...onScreen, process.execPath, ...process.execArgv]
  process.exitCode =
    spawnSync(name, [...rest, import.meta.filename, made, report], { env, stdio: 'inherit' }).status ?? 1
  for (const path of readdirSync(made).filter((each) => each.endsWith('.png'))) {
    const to = join(root, 'docs/screenshots', basename(path))
    copyFileSync(join(made, path), to)
    withFewColours(to)
  }
  rmSync(made, { recursive: true })
}
