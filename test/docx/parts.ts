/** Looking into a built document: its parts, and its XML as a tree. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { type Block, blocksOf, type Piece } from '../../src/core/blocks.ts'
import type { Format } from '../../src/core/model.ts'
import { type BuildOptions, buildDocument } from '../../src/docx/build.ts'
import { type Layout, likeOf, parseLayout } from '../../src/docx/layout.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

export function layoutNamed(name: string): Layout {
  const read = (one: string) =>
    readFileSync(resolve(import.meta.dirname, `../../templates/layouts/${one}.json`), 'utf8')
  const like = likeOf(read(name))
  const result = parseLayout(read(name), like && read(like))
  if (!result.ok) throw new Error(`The layout ${name} is not read.`)
  return result.value
}

/** `{…}` stands for a value. */
export function blocks(text: string, format: Format = 'markdown'): readonly Block[] {
  const pieces: Piece[] = []
  let plain = ''
  for (const part of text.split(/(\{[^}]*\})/u)) {
    const value = /^\{(?<value>[^}]*)\}$/u.exec(part)?.groups?.value
    if (value !== undefined)
      pieces.push({ start: plain.length, end: plain.length + value.length, field: value, state: 'filled' })
    plain += value ?? part
  }
  return blocksOf({ text: plain, pieces }, format)
}

export async function built(found: readonly Block[], layout = 'official', options: BuildOptions = {}) {
  const result = await buildDocument(found, layoutNamed(layout), options)
  if (!result.ok) throw new Error('A document is always built.')
  return result
}

export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** Throws where the part is not well formed. */
export function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root
}

export function all(element: Element, name: string): readonly Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))]
}

export function attributesOf(element: Element, name: string): readonly Readonly<Record<string, string>>[] {
  return all(element, name).map(({ attributes }) => attributes)
}
