/** A document as it is drawn: fields that are one element (`w:fldSimple`) written as runs (ISO/IEC 29500-1, 17.16.18), for what draws reads past the element. It is shown and never written. */
import { map, type Result } from '../core/result.ts'
import { readPart, scanPart } from './package.ts'
import { rawName } from './xml/dialect.ts'
import { addSplice, encodeSpliced, type Splices } from './xml/splice.ts'
import { writeZip } from './zip/write.ts'
import { readZip, type Zip } from './zip/zip.ts'

const element = 'w:fldSimple'

/** `bytes` as they are where no part has one. */
export function withFieldsAsRuns(bytes: Uint8Array): Result<Uint8Array> {
  return map(readZip(bytes), (zip) => {
    const changed = new Map<string, Uint8Array>()
    for (const { name } of zip.entries) {
      if (!/^word\/[^/]+\.xml$/iu.test(name) || !mayHave(zip, name)) continue
      const part = rewritten(zip, name)
      if (part) changed.set(name, part)
    }
    return changed.size === 0 ? bytes : writeZip(zip, changed)
  })
}

function mayHave(zip: Zip, name: string): boolean {
  const part = readPart(zip, name)
  return part.ok && part.value.text.includes('fldSimple')
}

/** Null where it cannot be read, which whoever draws it says. */
function rewritten(zip: Zip, name: string): Uint8Array | null {
  const splices: Splices = new Map()
  const source = scanPart(zip, name, (text) => {
    const prefixes: string[] = []
    return {
      open: (tag, start) => {
        if (tag.name !== element) return
        const prefix = rawName(text, start).replace(/fldSimple$/u, '')
        const given = tag.attributes.find((attribute) => attribute.name === 'w:instr')
        // As it is written, references and all.
        const code = given ? text.slice(start + given.start, start + given.end) : ''
        const head = `${fieldChar(prefix, 'begin')}${run(prefix, `<${prefix}instrText xml:space="preserve">${code}</${prefix}instrText>`)}${fieldChar(prefix, 'separate')}`
        const end = start + tag.length
        addSplice(splices, name, start, end, tag.empty ? head + fieldChar(prefix, 'end') : head)
        if (!tag.empty) prefixes.push(prefix)
      },
      close: (closed, start, end) => {
        if (closed === element) addSplice(splices, name, start, end, fieldChar(prefixes.pop() ?? '', 'end'))
      },
    }
  })
  return source.ok ? encodeSpliced(source.value, splices.get(name) ?? []) : null
}

function run(prefix: string, inside: string): string {
  return `<${prefix}r>${inside}</${prefix}r>`
}

function fieldChar(prefix: string, type: string): string {
  return run(prefix, `<${prefix}fldChar ${prefix}fldCharType="${type}"/>`)
}
