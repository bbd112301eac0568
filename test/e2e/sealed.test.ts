import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { transformWithOxc } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { body, part, wordOf } from '../docx/word-of.ts'
import { openReport } from './report.ts'

/** A server that only counts who comes. */
async function listener() {
  let connections = 0
  const server = createServer((socket) => {
    connections++
    socket.destroy()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { out: `http://127.0.0.1:${port}`, connections: () => connections }
}

/** Whatever the page asks for from now on. */
function requestsOf(page: Page): readonly string[] {
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(request.url()))
  return asked
}

const settle = (page: Page) => page.evaluate(() => new Promise((resume) => setTimeout(resume, 500)))

test('a document that wants out of the preview asks for nothing, and its links lead nowhere but can be copied', async () => {
  const { out, connections } = await listener()
  const link = (id: string, words: string) =>
    `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${words}</w:t></w:r></w:hyperlink></w:p>`
  const hostile = wordOf({
    'word/document.xml': body(
      [
        '<w:p><w:r><w:t>甲县有**所学校。</w:t></w:r></w:p>',
        link('out', '去外面'),
        link('script', '跑脚本'),
        '<w:altChunk r:id="rId_word_chunk_html"/>',
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="x; background-image: url(' +
          `${out}/font)"/></w:rPr><w:t>字体</w:t></w:r></w:p>`,
        `<w:p><w:r><w:pict><v:rect style="width:9pt;background:url(${out}/style)" fillcolor="url(${out}/fill)"><v:imagedata r:id="picture"/></v:rect></w:pict></w:r></w:p>`,
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9999" cy="9999"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="picture" r:link="picture"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
      ].join(''),
    ),
    'word/styles.xml': part(
      'w:styles',
      `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="x} @import url(${out}/css); p{background:url(${out}/rule)"/></w:rPr></w:rPrDefault></w:docDefaults>`,
    ),
    'word/chunk.html': `<link rel="preconnect" href="${out}"><img src="${out}/chunk"><meta http-equiv="refresh" content="0;url=${out}/refresh">`,
    'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      ['out', 'hyperlink', `${out}/link`, ' TargetMode="External"'],
      ['script', 'hyperlink', 'javascript:document.title=1', ' TargetMode="External"'],
      ['picture', 'image', `${out}/picture`, ' TargetMode="External"'],
      ['rId_word_chunk_html', 'aFChunk', 'chunk.html', ''],
      ['styles', 'styles', 'styles.xml', ''],
    ]
      .map(
        ([id, type, target, mode]) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`,
      )
      .join('')}</Relationships>`,
  })
  const { page } = await openReport(hostile, {}, '甲.docx')
  const asked = requestsOf(page)
  await page.getByRole('tab', { name: '预览' }).click()
  await page.locator('.preview-paper section').first().waitFor()
  const address = page.url()
  for (const words of ['去外面', '跑脚本']) await page.locator('.preview-paper').getByText(words).click()
  await page.locator('.preview-paper').getByText('去外面').click()
  expect(await page.getByRole('status').getByText(`${out}/link`).count()).toBe(1)
  await settle(page)
  const elsewhere = asked.filter((url) => !url.startsWith(new URL(address).origin) && !url.startsWith('data:'))
  const own = asked.filter((url) => /null|picture|chunk/u.test(url) && !url.startsWith('data:'))
  expect([page.url(), elsewhere, own, connections(), await page.locator('.preview-paper a[href]').count()]).toEqual([
    address,
    [],
    [],
    0,
    0,
  ])
})

test('no element and no style that can carry an address makes a request out of what is drawn', async () => {
  const { page, problems } = await openReport('甲县有**所学校。\n')
  const { out, connections } = await listener()
  const asked = requestsOf(page)
  const source = readFileSync(join(import.meta.dirname, '../../renderer/page/seal.ts'), 'utf8')
  const { code } = await transformWithOxc(source, 'seal.ts')
  const seal = `(() => { ${code.replaceAll(/^export\s+(?=const|function)|^export \{[^}]*\};?$/gmu, '')}\n return seal })()`
  const before = page.url()
  const tryAll = (seal: (nodes: readonly Node[]) => readonly Node[], out: string) => {
    const elements = [
      'a href',
      'a ping',
      'area href',
      'audio src',
      'base href',
      'blockquote cite',
      'body background',
      'button formaction',
      'embed src',
      'form action',
      'frame src',
      'iframe src',
      'iframe srcdoc',
      'image href',
      'image xlink:href',
      'img src',
      'img srcset',
      'img longdesc',
      'input src',
      'input formaction',
      'link href',
      'object data',
      'object codebase',
      'picture src',
      'portal src',
      'q cite',
      'script src',
      'source src',
      'source srcset',
      'svg href',
      'table background',
      'td background',
      'track src',
      'use href',
      'video poster',
      'video src',
      'animate href',
      'feImage href',
      'set href',
      'meta content',
      'mi href',
      'div style',
      'p onclick',
      'rect fill',
      'g filter',
      'path mask',
    ]
    const inert = document.implementation.createHTMLDocument('')
    const made = elements.map((said) => {
      const [tag = '', attribute = ''] = said.split(' ')
      const isDrawing = /^(?:image|use|rect|g|path|svg|animate|set|feImage)$/u.test(tag)
      const element = isDrawing ? inert.createElementNS('http://www.w3.org/2000/svg', tag) : inert.createElement(tag)
      const address = `${out}/${tag}-${attribute}`
      if (tag === 'link') element.setAttribute('rel', 'preconnect')
      if (tag === 'meta') element.setAttribute('http-equiv', 'refresh')
      const given: Record<string, string> = {
        style: `background:url(${address})`,
        srcdoc: `<link rel=preconnect href=${out}>`,
        content: `0;url=${address}`,
        fill: `url(${address}#a)`,
        filter: `url(${address}#a)`,
        mask: `url(${address}#a)`,
      }
      element.setAttribute(attribute, given[attribute] ?? address)
      element.append('字')
      return element
    })
    const styles = [
      `@import url(${out}/import);`,
      `.here{background:u\\72l(${out}/escaped)}`,
      `.here{--a:u\\72l(${out}/variable);background:var(--a)}`,
      `.here{background:image-set("${out}/set" 1x)}`,
      `@font-face{font-family:y;src:url(${out}/face)} .here{font-family:y}`,
      `@media all{.here{background:url(${out}/media)}}`,
      `.here{cursor:url(${out}/cursor),auto;list-style:url(${out}/list);content:url(${out}/content)}`,
    ].map((text) => Object.assign(inert.createElement('style'), { textContent: text }))
    const place = document.createElement('div')
    place.className = 'here'
    document.body.append(place)
    // As in a page that a person looks at: everything stands in it, and is shown.
    const wrapper = inert.createElement('div')
    wrapper.className = 'here'
    wrapper.append(...made, ...styles)
    place.append(...seal([wrapper]))
    for (const link of place.querySelectorAll<HTMLElement>('a, area, [role=link]')) link.click()
    return [...place.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes]
        .filter(({ name, value }) => value.includes('http') && !/^(?:data-address|title)$/u.test(name))
        .map(({ name }) => name),
    )
  }
  // Said as one text: the page's policy lets none of its own scripts make a function of a string.
  const left = await page.evaluate(`(${tryAll})(${seal}, ${JSON.stringify(out)})`)
  await settle(page)
  expect([left, asked.filter((url) => url.startsWith(out)), connections(), page.url()]).toEqual([[], [], 0, before])
  expect(problems).toEqual([])
})
