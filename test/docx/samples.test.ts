import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, resolve as pathOf } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../src/core/blocks.ts'
import { detect, fieldsOf, placeholdersOf } from '../../src/core/detect.ts'
import type { Decision, FieldId } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import { built } from './parts.ts'

const folder = pathOf(import.meta.dirname, '../../templates/samples')
const samples = readdirSync(folder).filter((name) => ['.txt', '.md'].includes(extname(name)))

type Given = string | { readonly value: string; readonly keep: boolean }

function read(name: string) {
  const format = extname(name) === '.md' ? ('markdown' as const) : ('text' as const)
  const text = readFileSync(pathOf(folder, name), 'utf8')
  const detection = detect(text, { format, masks: ['stars'] })
  const file = pathOf(folder, `${basename(name, extname(name))}.values.json`)
  const values = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Given>) : null
  return { format, text, detection, values }
}

test.each(samples)('%s comes with a value for each of its fields, and none for anything else', (name) => {
  const { detection, values } = read(name)
  const keys = Object.keys(values ?? {})
  const fields = fieldsOf(detection)
  const known = new Set(fields.flatMap(({ id, label }) => [id, label]))
  expect([
    keys.filter((key) => !known.has(key)),
    fields.filter(({ id, label }) => !keys.includes(id) && !keys.includes(label)).map(({ label }) => label),
  ]).toEqual([[], []])
})

describe.each(['official', 'letter', 'order', 'minutes', 'telegram', 'plain'])('in the layout %s', (layout) => {
  test.each(samples)('%s is a document with every value in place', async (name) => {
    const { format, text, detection, values } = read(name)
    const decisions = new Map<FieldId, Decision>()
    for (const { id, label } of fieldsOf(detection)) {
      const given = values?.[id] ?? values?.[label]
      if (typeof given === 'string') decisions.set(id, { state: 'filled', value: given })
      else if (given) decisions.set(id, { state: 'kept', value: given.value })
    }
    const resolved = resolve(text, placeholdersOf(detection), decisions)
    const bytes = (await built(blocksOf(resolved, format), layout)).value
    const { value: shown, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const filled = resolved.pieces.map(({ start, end }) => resolved.text.slice(start, end))
    // A letter has below its line what a document has above its organ, whichever way the text is written.
    const inOrder = layout === 'letter' ? (part: string) => [...part].toSorted().join('') : (part: string) => part
    const essence = (part: string) => inOrder(part.replace(/[\s*#|:>\d.\-—]/gu, ''))
    expect([
      essence(shown) === essence(resolved.text),
      filled.filter((value) => !shown.includes(value)),
      messages,
    ]).toEqual([true, [], []])
  })
})
