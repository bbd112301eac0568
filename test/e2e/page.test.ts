/** What a person does on the page. */
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Settings } from '../../src/app/contract.ts'
import { formatted } from '../docx/formatted.ts'
import { body, paragraph, run, wordOf } from '../docx/word-of.ts'
import { seriousIn, seriousInAnyTheme } from './axe.ts'
import { openWindow, type TestWindow } from './browser.ts'
import { allPages, briefing, inputOf, linesOf, progressOf, reportFile } from './report.ts'

async function openPage(
  content: string | Uint8Array = formatted,
  name = '报表.docx',
  settings: Partial<Settings> = {},
): Promise<TestWindow> {
  const opened = await openWindow({ report: reportFile(content, name), settings })
  onTestFinished(opened.close)
  await opened.page.waitForSelector('.page-paper .place.active')
  return opened
}

const placesOf = (page: Page) => page.locator('.page-paper .place').allInnerTexts()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)

test('a Word document opens as its pages: each placeholder of header, text, table, box and note is a field in its place', async () => {
  const { page } = await openPage()
  expect(await placesOf(page)).toEqual(['**', '**', '**', '**', '*', '**', '*'])
  const paper = await page.locator('.page-paper').innerText()
  expect([/[\u{10F000}-\u{10FFFD}]/u.test(paper), paper.includes('石坪镇')]).toEqual([false, true])
  expect(await page.locator('.monaco-editor').count()).toBe(0)
})

test('who comes back from the review to the page types on in its place', async () => {
  const { page } = await openPage()
  await page.keyboard.press('Control+2')
  await page.waitForSelector('.reviewing')
  await page.keyboard.press('Control+1')
  await page.keyboard.type('旬河')
  await expect.poll(() => inputOf(page, '县名').inputValue()).toBe('旬河')
})

test('what is typed on the page stands at once at every place of its field, and in the list', async () => {
  const { page } = await openPage()
  await page.locator('article .place').first().click()
  await page.keyboard.type('旬河')
  expect([await placesOf(page), await inputOf(page, '县名').inputValue()]).toEqual([
    ['旬河', '旬河', '**', '**', '*', '**', '*'],
    '旬河',
  ])
  expect(await progressOf(page)).toBe('已定 2/7')
  await page.keyboard.press('Control+z')
  await expect.poll(() => placesOf(page)).toEqual(['**', '**', '**', '**', '*', '**', '*'])
})

test('Tab and Enter go on to the next open place, and back; a key keeps it masked', async () => {
  const { page } = await openPage()
  await page.locator('article .place').first().click()
  await page.keyboard.type('旬河')
  await page.keyboard.press('Tab')
  // Beside digits Chinese leaves some room, beside a mask none.
  const gaps = page.locator('.place:focus').locator('xpath=following-sibling::*[1][@data-beside]')
  expect(await gaps.evaluate((gap) => gap.getBoundingClientRect().width)).toBe(0)
  await page.keyboard.type('36')
  expect(await gaps.evaluate((gap) => gap.getBoundingClientRect().width)).toBeGreaterThan(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+m')
  expect(await placesOf(page)).toEqual(['旬河', '旬河', '36', '**', '*', '**', '*'])
  await expect.poll(() => page.locator('.place.kept').count()).toBe(1)
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toContain('待填')
})

test('the page and the list go together: a value from the list, and the place that a row means', async () => {
  const { page } = await openPage()
  await inputOf(page, '县名').fill('青禾')
  expect(await placesOf(page)).toEqual(['青禾', '青禾', '**', '**', '*', '**', '*'])
  await page.locator('.page-paper td .place').first().click()
  const active = await page.locator('.field.active .field-label').innerText()
  expect(await focused(page)).toContain(active)
})

test('one key turns to the text and back, and the choice is kept', async () => {
  const { page } = await openPage()
  await page.locator('article .place').first().click()
  await page.keyboard.type('旬河')
  await page.keyboard.press('F9')
  await page.waitForSelector('.view-line .placeholder')
  expect((await linesOf(page))[0]).toBe('旬河县教育工作简报')
  await page.keyboard.press('F9')
  await expect.poll(() => focused(page)).toContain('县名')
  await page.keyboard.press('Tab')
  await page.keyboard.type('36')
  expect(await placesOf(page)).toEqual(['旬河', '旬河', '36', '**', '*', '**', '*'])
  await page.getByRole('tab', { name: '文本' }).click()
  await expect.poll(() => linesOf(page).then((lines) => lines[1])).toBe('全年培训教师36人。')
})

test('a text opens as text, and as the page that its new document will be', async () => {
  const opened = await openWindow({ report: reportFile(briefing), settings: {} })
  onTestFinished(opened.close)
  const { page } = opened
  await page.waitForSelector('.view-line .placeholder')
  await page.getByRole('tab', { name: '页面' }).click()
  await page.waitForSelector('.page-paper .place.active')
  expect(await placesOf(page)).toEqual(['**', '****', '**', '**', '**'])
})

test('an input method composes in its place alone; the others follow when it is done', async () => {
  const { page } = await openPage()
  await page.locator('article .place').first().click()
  const line = await page.context().newCDPSession(page)
  await line.send('Input.imeSetComposition', { text: 'xun', selectionStart: 3, selectionEnd: 3 })
  expect((await placesOf(page)).slice(0, 2)).toEqual(['**', 'xun'])
  await line.send('Input.insertText', { text: '旬河' })
  await expect.poll(async () => (await placesOf(page)).slice(0, 2)).toEqual(['旬河', '旬河'])
})

test('a page is laid out anew at a pause, and the cursor stays where it was', async () => {
  const sentence = '全县教育系统认真贯彻上级部署，统筹推进各项工作。'
  const lines = Array.from({ length: 40 }, (_, at) => `第${at + 1}项，${sentence}${sentence}完成**项。`)
  const { page } = await openPage(`工作报告\n${lines.join('\n')}\n`, '报告.md', { viewOfText: 'page' })
  await allPages(page)
  const pages = page.locator('section.docx')
  const drawn = await pages.evaluateAll((each) => each.map((element) => element.setAttribute('data-drawn', '')).length)
  await page.locator('.place').last().click()
  await page.keyboard.insertText('六'.repeat(900))
  await expect.poll(() => pages.count()).toBeGreaterThan(drawn)
  // What did not change is left as it is.
  expect(await page.locator('section.docx[data-drawn]').count()).toBeGreaterThanOrEqual(drawn - 1)
  const first = () => page.locator('section.docx').nth(1).locator('article').innerText()
  const before = await first()
  await page.locator('.place').first().click()
  await page.keyboard.type('七'.repeat(120))
  await expect.poll(first).not.toBe(before)
  await page.keyboard.type('八')
  expect((await placesOf(page))[0]).toBe(`${'七'.repeat(120)}八`)
  expect(await page.locator('.place').count()).toBe(40)
})

test("the page stands in nobody's way, in any theme", async () => {
  const { page } = await openPage()
  await page.locator('article .place').first().click()
  await page.keyboard.type('旬河')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+m')
  await page.waitForSelector('.findings-summary')
  expect(await seriousInAnyTheme(page)).toEqual([])
})

test('the text of an old box is seen on the page, whatever is drawn around it', async () => {
  const boxes = ['rect', 'oval', 'shape'].map((shape) => {
    const box = `<w:r><w:pict><v:${shape} style="width:200pt;height:50pt"><v:textbox><w:txbxContent>${paragraph('经办人：***')}</w:txbxContent></v:textbox></v:${shape}></w:pict></w:r>`
    return `<w:p>${box}</w:p>`
  })
  const { page } = await openPage(wordOf({ 'word/document.xml': body(`${boxes.join('')}${paragraph('合格率**%')}`) }))
  const sizes = await page
    .locator('.page-paper .place')
    .evaluateAll((places) => places.map((place) => place.getBoundingClientRect().width > 4))
  expect(sizes).toEqual([true, true, true, true])
})

/** The words that are highlighted so on the page. */
const highlighted = (page: Page, name: string) =>
  page.evaluate((of) => {
    const said = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    }
    return [...(CSS.highlights.get(of) ?? [])].map(said)
  }, name)

test("the report's own words are worked at on the page: F8 goes to what is noticed in them, a key masks what is selected", async () => {
  const { page } = await openPage(
    wordOf(body([paragraph('合格率**%，**县**所。'), paragraph('学生张小明获奖。')].join(''))),
  )
  await page.waitForSelector('.finding')
  expect(await highlighted(page, 'noticed-warning')).toEqual(['张小明'])
  await page.keyboard.press('F8')
  expect(await page.evaluate(() => String(getSelection()))).toBe('张小明')
  await page.getByText('“张小明”共 1 处可遮盖').waitFor()
  await page.keyboard.press('Control+Shift+m')
  await expect.poll(() => placesOf(page)).toEqual(['**', '**', '**', '***'])
  await expect.poll(() => highlighted(page, 'noticed-warning')).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => placesOf(page)).toEqual(['**', '**', '**'])
})

test('words and fields are found on the page, and where one leaves off looking one goes on', async () => {
  const { page } = await openPage()
  await page.locator('article .place').first().click()
  await page.keyboard.type('旬河')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('旬河')
  const said = page.locator('.page-find-said')
  await expect.poll(() => said.innerText()).toBe('第 1/2 处')
  await page.keyboard.press('Enter')
  expect(await said.innerText()).toBe('第 2/2 处')
  expect([await highlighted(page, 'found'), await highlighted(page, 'found-now')]).toEqual([['旬河'], ['旬河']])
  expect(await seriousIn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toContain('县名')
  expect(await highlighted(page, 'found')).toEqual([])
  await page.keyboard.press('Control+f')
  await page.keyboard.type('教师')
  await expect.poll(() => said.innerText()).toBe('第 1/4 处')
  await page.keyboard.press('Enter')
  await expect.poll(() => said.innerText()).toBe('第 2/4 处：字段“培训教师（人）”')
  await page.keyboard.press('Escape')
  await page.keyboard.type('36')
  await expect.poll(() => placesOf(page)).toContain('36')
  // One key leads on to replacing what was found in the values, all in one step.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('旬河')
  await expect.poll(() => said.innerText()).toBe('第 1/2 处')
  await page.keyboard.press('Control+h')
  await expect.poll(() => focused(page)).toBe('替换为')
  await page.keyboard.type('石泉')
  await page.keyboard.press('Control+Alt+Enter')
  await page.getByText('改动了 1 个字段的取值').waitFor()
  expect((await placesOf(page)).slice(0, 2)).toEqual(['石泉', '石泉'])
  expect(await said.innerText()).toBe('没有找到')
  expect(await seriousIn(page)).toEqual([])
  await page.keyboard.press('Control+z')
  expect((await placesOf(page)).slice(0, 2)).toEqual(['旬河', '旬河'])
  await page.keyboard.press('Enter')
  expect((await placesOf(page)).slice(0, 2)).toEqual(['石泉', '石泉'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => said.innerText()).toBe('第 1/2 处')
  // What the document says itself stays.
  await page.getByRole('textbox', { name: '在页面上查找' }).fill('教育')
  await page.getByRole('button', { name: '全部替换' }).press('Enter')
  await page.getByText('文档自己的文字，再按一次 Ctrl+H').waitFor()
  await page.getByRole('textbox', { name: '在页面上查找' }).fill('旬河')
  // The same key once more leads to the text, at its place, and one back.
  await page.keyboard.press('Control+h')
  const widget = page.locator('.find-widget')
  await expect.poll(() => widget.locator('.find-part textarea').inputValue()).toBe('旬河')
  // The header, which stands behind the body in the text.
  await expect.poll(() => widget.locator('.matchesCount').innerText()).toBe('第 2 项，共 2 项')
  await expect.poll(() => focused(page)).toContain('替换')
  await page.keyboard.type('汉阴')
  await page.keyboard.press('Control+Alt+Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await expect.poll(async () => (await placesOf(page)).filter((said) => said === '汉阴')).toHaveLength(2)
})

const picture =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="2700000" cy="540000"/><wp:docPr id="1" name="图"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId_word_media_a_png"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2700000" cy="540000"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
const moved = `<w:p>${run('在校生**人。')}<w:moveFrom w:id="1">${run('走了。')}</w:moveFrom><w:moveTo w:id="2">${run('来了。')}</w:moveTo></w:p>`
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const fromRight = `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr>${cell('首格')}${cell('推荐单位意见盖章处', '<w:textDirection w:val="tbRlV"/>')}</w:tr></w:tbl>`
const section = (direction: string) =>
  `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1800" w:right="1800" w:bottom="1800" w:left="1800"/><w:textDirection w:val="${direction}"/></w:sectPr>`

test('what the page shows otherwise than the document is said once; lines that stand upright stand so, and are filled', async () => {
  const named = paragraph(
    run('合格率**%', '<w:rPr><w:rFonts w:ascii="星填没有的字体" w:eastAsia="星填没有的字体"/></w:rPr>'),
  )
  const long = paragraph(`第一章，${'全县各级各类学校贯彻落实会议精神。'.repeat(40)}在园幼儿**人。`)
  const standing = (direction: string) => `${long.repeat(3)}<w:p><w:pPr>${section(direction)}</w:pPr></w:p>`
  const inside = body(
    [standing('tbRl'), standing('tbLrV'), standing('btLr'), named, picture, moved, fromRight].join(''),
  ).replace('<w:sectPr/>', section('lrTb'))
  const { page } = await openPage(wordOf({ 'word/document.xml': inside, 'word/media/a.png': 'no picture' }))
  await allPages(page)
  const remarks = page.locator('.page-remarks')
  await expect.poll(() => remarks.innerText()).toContain('有 1 张图片在页面上画不出')
  expect(await remarks.innerText()).toContain('：星填没有的字体。')
  expect(await remarks.innerText()).not.toContain('竖排')
  expect(await page.getByAltText('图片画不出').count()).toBe(1)
  expect(await page.locator('.page-paper article').last().textContent()).toMatch(/在校生\*\*人。来了。/u)
  const [first, second] = await page
    .locator('.page-paper td')
    .evaluateAll((cells) => cells.map((each) => each.getBoundingClientRect()))
  expect((first?.left ?? 0) >= (second?.right ?? 0)).toBe(true)
  expect((second?.height ?? 0) > 1.5 * (second?.width ?? 0)).toBe(true)
  expect(await seriousIn(page)).toEqual([])
  await page.getByRole('button', { name: '知道了' }).click()
  expect(await remarks.count()).toBe(0)
  // Lines stand upright, as many on a page as fit, and go on to the left or to the right.
  const upright = await page
    .locator('.page-paper article')
    .evaluateAll((articles) =>
      articles.map((each) => [getComputedStyle(each).writingMode, each.scrollWidth <= each.clientWidth]),
    )
  const modes = ['vertical-rl', 'vertical-lr', 'sideways-lr', 'horizontal-tb']
  expect(upright).toEqual(modes.flatMap((mode, at) => Array(at < 3 ? 2 : 1).fill([mode, true])))
  const places = page.locator('.page-paper .place')
  for (const at of [0, 3, 6]) {
    await places.nth(at).click()
    await page.keyboard.type(`${at}286`)
    await expect.poll(() => places.nth(at).textContent()).toBe(`${at}286`)
    const box = await places.nth(at).boundingBox()
    expect((box?.height ?? 0) > (box?.width ?? 0)).toBe(true)
  }
})

test('a document that cannot be drawn is filled as text, and that is said', async () => {
  const broken = wordOf({ 'word/document.xml': body(paragraph('合格率**%')), 'word/numbering.xml': '<w:numbering' })
  const { page, close } = await openWindow({ report: reportFile(broken, '报表.docx'), settings: {} })
  onTestFinished(close)
  await page.getByText('这份文档画不成页面，已改用文本视图').waitFor()
  await expect.poll(() => linesOf(page)).toEqual(['合格率**%'])
})
