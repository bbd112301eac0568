import { expect, onTestFinished, test } from 'vitest'
import { openWindow } from './browser.ts'

test('the window starts in a browser, and the token stays out of its address', async () => {
  const window = await openWindow()
  onTestFinished(window.close)
  await expect.poll(() => window.page.title()).toMatch(/^星填/u)
  expect(new URL(window.page.url()).search).toBe('')
})
