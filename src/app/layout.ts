/** Layouts: the ones that come with Starfill, by name, and a person's own, by path. */
import { extname } from 'node:path'
import { error } from '../core/codes.ts'
import { fail, type Result } from '../core/result.ts'
import type { Layout } from '../docx/layout.ts'
import { readBytes, textFrom } from '../files/read.ts'

export const layoutNames = ['official', 'plain'] as const

/** What a review record looks like; nobody chooses it. */
export const recordLayout = 'record'

/** `plain`, or the path of a .json file. */
export async function openLayout(name: string): Promise<Result<Layout>> {
  const known = [...layoutNames, recordLayout].find((one) => one === name)
  if (!known && extname(name).toLowerCase() !== '.json')
    return fail(error('layout-unknown', { name, choices: [...layoutNames, 'source'].join(', ') }))
  const path = known ? new URL(`../../templates/layouts/${known}.json`, import.meta.url) : name
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const text = await textFrom(bytes.value, name)
  if (!text.ok) return text
  const { parseLayout } = await import('../docx/layout.ts')
  return parseLayout(text.value.text)
}
