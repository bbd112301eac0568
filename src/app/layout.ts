/** Layouts: the ones that come with Starfill, by name, and a person's own, by path. */
import { extname } from 'node:path'
import { error } from '../core/codes.ts'
import { andThen, fail, map, type Result } from '../core/result.ts'
import type { Layout } from '../docx/layout.ts'
import { readBytes, textFrom } from '../files/read.ts'

export const layoutNames = ['official', 'unsealed', 'letter', 'order', 'minutes', 'telegram', 'plain'] as const

/** What chooses one of them by the text. */
export const chosenLayout = 'auto'

/** What a review record looks like; nobody chooses it. */
export const recordLayout = 'record'

/** `plain`, or the path of a .json file. */
export async function openLayout(name: string): Promise<Result<Layout>> {
  const known = [...layoutNames, recordLayout].find((one) => one === name)
  if (!known && extname(name).toLowerCase() !== '.json')
    return fail(error('layout-unknown', { name, choices: [chosenLayout, ...layoutNames, 'source'].join(', ') }))
  const text = await layoutText(known ?? name, known !== undefined)
  if (!text.ok) return text
  const { likeOf, parseLayout } = await import('../docx/layout.ts')
  const like = [...layoutNames].find((one) => one === likeOf(text.value))
  if (!like || like === known) return parseLayout(text.value)
  return andThen(await layoutText(like, true), (base) => parseLayout(text.value, base))
}

async function layoutText(name: string, isOurs: boolean): Promise<Result<string>> {
  const bytes = await readBytes(isOurs ? new URL(`../../templates/layouts/${name}.json`, import.meta.url) : name)
  if (!bytes.ok) return bytes
  return map(await textFrom(bytes.value, name), ({ text }) => text)
}
