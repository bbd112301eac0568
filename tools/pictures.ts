/**
 * `npm run pictures`: the pictures of the READMEs and of the help, in each language that has its own, taken of the built program in a real Electron
 * with its menu. Where root asks, somebody else takes them, and root puts them into their folders.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { defaultSettings, type Settings } from '../src/app/contract.ts'
import { windowWords, worded } from '../src/messages/window.ts'
import { inputOf, untilEditable } from '../test/e2e/report.ts'
import type { Desktop } from '../test/electron/desktop.ts'
import { asOrdinaryUser, onScreen } from '../test/electron/ordinary-user.ts'
import { fetchTestRuntime } from '../test/electron/runtime.ts'

const root = resolve(import.meta.dirname, '..')
const samples = join(root, 'templates/samples')
const sample = join(samples, 'duty-report.md')
/** Those that have pictures of their own: Traditional Chinese shows those of the other. */
const pictured = ['zh-CN', 'en'] as const
type Pictured = (typeof pictured)[number]

/** The window with its menu, as the system shows it. */
async function picture({ app, page }: Desktop, path: string): Promise<void> {
  // Hints fade, and what is late is drawn.
  await page.mouse.move(5, 5)
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
  readonly settings: Partial<Settings> & { readonly language: Pictured }
  readonly report?: string
  readonly size?: { readonly width: number; readonly height: number }
}

/** What is shown whole is shown small, in the help. */
const whole = { width: 1024, height: 700 } as const
const large = { width: 1280, height: 840 } as const

async function inScene(
  { settings, report, size = large }: Scene,
  work: (desktop: Desktop) => Promise<void>,
): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-pictures-'))
  const stored: Settings = { ...defaultSettings, theme: 'light', reviewer: '周敏', ...settings }
  writeFileSync(join(userData, 'settings.json'), JSON.stringify(stored))
  // It says of whoever loads it whether it can be tried.
  const { startDesktop } = await import('../test/electron/desktop.ts')
  const desktop = await startDesktop({ args: report === undefined ? [] : [report], userData })
  try {
    await desktop.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...wanted }),
      size,
    )
    if (settings.viewOfWord === 'page') await desktop.page.waitForSelector('.page-paper .place', { timeout: 60_000 })
    else if (report !== undefined) await untilEditable(desktop.page)
    await work(desktop)
  } finally {
    await desktop.end()
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

/** Names in the list, figures in the text, one name kept masked; the others are open. */
async function fill({ page }: Desktop): Promise<void> {
  await page.locator('.fields .value-input input').first().focus()
  for (const value of ['青禾', '石坪', '云岭', '陈国梁']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+m')
  await page.locator('.report :is(.native-edit-context, textarea)').first().focus()
  await page.keyboard.press('Control+Home')
  for (const value of ['25', '25', '3', '12', '4', '3']) {
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

/** Where the dialog stands once it has come: it grows as it does. */
async function settled({ page }: Desktop) {
  await page.waitForTimeout(800)
  return (await page.getByRole('dialog').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
}

/** What was copied from a sheet, into the field. */
async function paste({ app, page }: Desktop, field: string, copied: string): Promise<void> {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), copied)
  await inputOf(page, field).focus()
  await page.keyboard.press('Control+v')
}

/** A column is pasted, the report reviewed with two fields returned, and those are mended. */
async function takeReview(desktop: Desktop, language: Pictured, to: (name: string) => string): Promise<void> {
  const { page } = desktop
  const words = windowWords[language]
  const values: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(samples, 'work-summary.values.json'), 'utf8'),
  )
  const dialog = page.getByRole('dialog')
  await paste(desktop, '县名', Object.values(values).slice(0, 8).join('\n'))
  await dialog.waitFor()
  await part(desktop, to('paste'), await settled(desktop))
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await paste(
    desktop,
    '县名',
    Object.entries(values)
      .map((row) => row.join('\t'))
      .join('\n'),
  )
  await page.getByText(worded(words.progress, { decided: 80, total: 80 })).waitFor()
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
async function takePublic(desktop: Desktop, language: Pictured, to: (name: string) => string): Promise<void> {
  const { page } = desktop
  const words = windowWords[language]
  const dialog = page.getByRole('dialog')
  // Which fonts this computer has not is no matter of the help's.
  await page
    .getByRole('button', { name: words.remarkRead })
    .click({ timeout: 5000 })
    .catch(() => undefined)
  await page.getByRole('tab', { name: words.suggestions }).click()
  const mask = page.getByRole('button', { name: words.maskTicked.split('{')[0] ?? '' })
  await mask.waitFor()
  await part(desktop, to('suggest'), { x: 600, y: 0, width: 680, height: 480 })
  await mask.click()
  await inputOf(page, '赵**').focus()
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+e')
  await dialog.getByRole('radio', { name: new RegExp(`^${words.publicCopy}`, 'u') }).check()
  await dialog.getByRole('button', { name: words.lookPublic }).click()
  await dialog.getByText(words.publicLoses).waitFor()
  const { x, y, width, height } = await settled(desktop)
  await part(desktop, to('public'), { x, y: y + height - 420, width, height: 420 })
}

async function take(folder: string, finished: string): Promise<void> {
  for (const language of pictured) {
    const to = (name: string) => join(folder, language, `${name}.png`)
    mkdirSync(join(folder, language))
    await inScene({ settings: { language }, size: whole }, (desktop) => picture(desktop, to('empty')))
    await inScene({ report: sample, settings: { language }, size: whole }, async (desktop) => {
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
    const filled = join(samples, 'work-summary.txt')
    await inScene({ report: filled, settings: { language } }, (desktop) => takeReview(desktop, language, to))
    await inScene({ report: finished, settings: { language, viewOfWord: 'page' } }, (desktop) =>
      takePublic(desktop, language, to),
    )
  }
  await inScene({ report: sample, settings: { language: 'en', theme: 'dark' }, size: whole }, async (desktop) => {
    await fill(desktop)
    await picture(desktop, join(folder, 'dark.png'))
  })
}

/** A window has few colours, and the program carries its pictures: told by 24 of them they are a tenth smaller than by 32. */
function withFewColours(from: string, to: string): void {
  const how = [
    '-dither',
    'None',
    '-colors',
    '24',
    '-strip',
    '-define',
    'webp:lossless=true',
    '-define',
    'webp:method=6',
  ]
  const { status } = spawnSync('convert', [from, ...how, to], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${from} could not be converted: ImageMagick's convert is needed.`)
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
  for (const path of readdirSync(made, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.png'))) {
    const to = join(root, 'docs/screenshots', path.replace(/png$/u, 'webp'))
    mkdirSync(dirname(to), { recursive: true })
    withFewColours(join(made, path), to)
  }
  rmSync(made, { recursive: true })
}
