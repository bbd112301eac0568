/** A document as LibreOffice sets it: lines of text, and where there is ink. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const missingTools = ['soffice', 'pdftotext', 'pdftoppm'].filter(
  (tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0,
)

const perMm = 150 / 25.4
const mmPerPoint = 25.4 / 72

/** In millimetres from the paper's upper left corner. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface RenderedPage {
  /** The text of each line, in order, without blanks, and where its first character starts and its last ends. */
  readonly lines: readonly { readonly text: string; readonly left: number; readonly right: number }[]
  /** The smallest box around everything dark between two heights, and between two sides; null where there is nothing. */
  readonly ink: (fromMm: number, toMm: number, leftMm?: number, rightMm?: number) => Box | null
  /** Where each row of ink from `fromMm` to `toMm` starts and ends: a line of text, a rule, between white. */
  readonly rows: (fromMm: number, toMm: number) => readonly Box[]
}

type Run = (command: string, ...args: readonly string[]) => string

/** What `work` makes of `0.pdf`, `1.pdf` and so on, the documents as LibreOffice prints them, in a folder of their own. */
function printed<T>(documents: readonly Uint8Array[], work: (run: Run, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-render-'))
  const run = (command: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
    if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
    return stdout
  }
  try {
    const names = documents.map((_, index) => `${index}.docx`)
    for (const [index, bytes] of documents.entries()) writeFileSync(join(folder, `${index}.docx`), bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    run('soffice', profile, '--headless', '--convert-to', 'pdf', ...names)
    return work(run, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A page's colours, row by row: red, green and blue as one number. */
export type Pixels = Uint32Array

/** The pages of each document at 60 pixels an inch. */
export function pictures(documents: readonly Uint8Array[]): readonly (readonly Pixels[])[] {
  return printed(documents, (run, folder) =>
    documents.map((_, index) => {
      run('pdftoppm', '-r', '60', `${index}.pdf`, `${index}-page`)
      const names = readdirSync(folder).filter((name) => name.startsWith(`${index}-`))
      return names.toSorted().map((name) => pixelsOf(readFileSync(join(folder, name))))
    }),
  )
}

/** Reads a binary PPM: three numbers after the mark, then three bytes a pixel. */
function pixelsOf(image: Buffer): Pixels {
  const start = /^P6\s+\d+\s+\d+\s+255\s/u.exec(image.toString('latin1', 0, 40))?.[0].length ?? 0
  return Uint32Array.from({ length: (image.length - start) / 3 }, (_, pixel) => image.readUIntBE(start + pixel * 3, 3))
}

/** The lines of each page of each document, from its top, without blanks. */
export function printedLines(documents: readonly Uint8Array[]): readonly (readonly (readonly string[])[])[] {
  return printed(documents, (run) =>
    documents.map((_, index) =>
      run('pdftotext', '-layout', `${index}.pdf`, '-')
        .split('\f')
        .slice(0, -1)
        .map((page) =>
          page
            .split('\n')
            .map((line) => line.replaceAll(/\s/gu, ''))
            .filter((line) => line !== ''),
        ),
    ),
  )
}

export function rendered(bytes: Uint8Array): readonly RenderedPage[] {
  return renderedEach([bytes])[0] ?? []
}

/** The same for many, in one run of LibreOffice: it takes longer to start than to set one. */
export function renderedEach(documents: readonly Uint8Array[]): readonly (readonly RenderedPage[])[] {
  return printed(documents, (run, folder) =>
    documents.map((_, document) => {
      run('pdftoppm', '-r', '150', '-gray', `${document}.pdf`, `page-${document}`)
      const pages = run('pdftotext', '-bbox-layout', `${document}.pdf`, '-').split('<page ').slice(1)
      const width = String(pages.length).length
      return pages.map((page, index) => ({
        lines: linesOf(page),
        ...inkOf(readFileSync(join(folder, `page-${document}-${String(index + 1).padStart(width, '0')}.pgm`))),
      }))
    }),
  )
}

function linesOf(page: string): RenderedPage['lines'] {
  return [...page.matchAll(/<line xMin="(?<left>[^"]+)"[^>]*xMax="(?<right>[^"]+)"[^>]*>(?<words>.*?)<\/line>/gsu)].map(
    ({ groups }) => ({
      text: [...(groups?.words ?? '').matchAll(/>([^<\n]+)<\/word>/gu)].map((match) => match[1]).join(''),
      left: Number(groups?.left) * mmPerPoint,
      right: Number(groups?.right) * mmPerPoint,
    }),
  )
}

/** Reads a binary PGM: three numbers after the mark, then a byte a pixel. */
function inkOf(image: Buffer): Pick<RenderedPage, 'ink' | 'rows'> {
  const head = /^P5\s+(?<width>\d+)\s+(?<height>\d+)\s+255\s/u.exec(image.toString('latin1', 0, 40))
  const width = Number(head?.groups?.width)
  const start = head?.[0].length ?? 0
  const isDark = (x: number, y: number) => (image[start + y * width + x] ?? 255) < 128
  const ink: RenderedPage['ink'] = (fromMm, toMm, leftMm = 0, rightMm = width / perMm) => {
    let [left, right, top, bottom] = [width, -1, -1, -1]
    for (let y = Math.round(fromMm * perMm); y < Math.round(toMm * perMm); y++)
      for (let x = Math.round(leftMm * perMm); x < Math.round(rightMm * perMm); x++)
        if (isDark(x, y)) {
          left = Math.min(left, x)
          right = Math.max(right, x + 1)
          if (top < 0) top = y
          bottom = y + 1
        }
    return right < 0 ? null : { left: left / perMm, right: right / perMm, top: top / perMm, bottom: bottom / perMm }
  }
  const rows: RenderedPage['rows'] = (fromMm, toMm) => {
    const found: Box[] = []
    let top: number | null = null
    for (let y = Math.round(fromMm * perMm); y <= Math.round(toMm * perMm); y++) {
      let dark = false
      for (let x = 0; x < width && !dark; x++) dark = isDark(x, y)
      if (dark) top ??= y
      else if (top !== null) {
        const box = ink(top / perMm, y / perMm)
        if (box) found.push(box)
        top = null
      }
    }
    return found
  }
  return { ink, rows }
}
