/** Which text the styles of a document hide (ISO/IEC 29500-1, 17.3.2.41 and 17.7.3). */
import { ok, type Result } from '../../core/result.ts'
import { attributeOf, relationshipsOf, scanPart, type WordPackage } from '../package.ts'
import type { Tag } from '../xml/scan.ts'
import { entryOf } from '../zip/zip.ts'

const types = ['paragraph', 'character', 'table'] as const
export type StyleType = (typeof types)[number]

/** The ids of the styles that run text is in; null for the default one. */
export type StylesInForce = Readonly<Record<StyleType, string | null>>

/** Whether text in these styles is hidden where it says nothing itself. */
export type Hiding = (styles: StylesInForce) => boolean

interface Style {
  readonly type: string
  readonly id: string
  readonly isDefault: boolean
  basedOn: string | null
  hides: boolean | null
}

export function hidingOf({ zip, main }: WordPackage): Result<Hiding> {
  const relationships = relationshipsOf(zip, main)
  if (!relationships.ok) return relationships
  const part = relationships.value.find(({ type, external }) => type === 'styles' && !external)?.target
  if (part === undefined || !entryOf(zip, part)) return ok(() => false)
  const styles = new Map<string, Style>()
  let byDefault = false
  const names: string[] = []
  let current: Style | null = null
  const scanned = scanPart(zip, part, (source) => ({
    open(tag, start) {
      const value = (name: string) => attributeOf(source, tag, start, name)
      if (tag.name === 'w:style') {
        const [type = '', id = ''] = [value('w:type'), value('w:styleId')]
        current = { type, id, isDefault: isTrue(value('w:default') ?? '0'), basedOn: null, hides: null }
        styles.set(keyOf(type, id), current)
      }
      if (current && tag.name === 'w:basedOn') current.basedOn = value('w:val') ?? null
      if (tag.name === 'w:vanish') {
        const around = names.slice(-2).join()
        if (around === 'w:style,w:rPr' && current) current.hides = isOn(source, tag, start)
        if (around === 'w:rPrDefault,w:rPr') byDefault = isOn(source, tag, start)
      }
      if (!tag.empty) names.push(tag.name)
    },
    close() {
      names.pop()
    },
  }))
  if (!scanned.ok) return scanned
  const defaults = new Map(
    [...styles.values()].filter(({ isDefault }) => isDefault).map((style) => [style.type, style]),
  )
  const hides = (type: StyleType, id: string | null): boolean => {
    const seen = new Set<Style>()
    let style = id === null ? defaults.get(type) : styles.get(keyOf(type, id))
    while (style && style.hides === null && !seen.has(style)) {
      seen.add(style)
      style = style.basedOn === null ? undefined : styles.get(keyOf(type, style.basedOn))
    }
    return style?.hides ?? false
  }
  // A toggle: two styles that both hide show the text again.
  return ok((inForce) => byDefault || types.filter((type) => hides(type, inForce[type])).length % 2 === 1)
}

const keyOf = (type: string, id: string): string => `${type} ${id}`

const isTrue = (value: string): boolean => !/^(?:0|false|off)$/u.test(value)

/** The value of an on-off element (17.17.4). */
export function isOn(source: string, tag: Tag, start: number): boolean {
  return isTrue(attributeOf(source, tag, start, 'w:val') ?? '1')
}
