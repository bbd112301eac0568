/** `npm run icons`: the drawn icon as the pictures that systems ask for. Needs a browser; the pictures are kept in `build`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startBrowser } from '../test/e2e/programs.ts'

const root = resolve(import.meta.dirname, '..')
const drawing = readFileSync(resolve(root, 'renderer/public/icon.svg'), 'utf8')
const browser = await startBrowser()
const page = await browser.newPage()

/** PNG, `size` pixels wide and high. */
async function picture(size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<body style="margin:0">${drawing.replace('<svg', `<svg width="${size}" height="${size}"`)}`)
  return page.screenshot({ omitBackground: true })
}

/** Windows' container: a directory of the pictures, each of them a PNG. */
function ico(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

writeFileSync(resolve(root, 'build/icon.png'), await picture(512))
const pictures = []
for (const size of [16, 24, 32, 48, 64, 256]) pictures.push({ size, png: await picture(size) })
writeFileSync(resolve(root, 'build/icon.ico'), ico(pictures))
await browser.close()
