import { scanXml } from '../../src/docx/xml/scan.ts'
import { decodeReferences } from '../../src/docx/xml/text.ts'

/** Everything the scanner tells, as one line each (of an instruction its target); or where it stopped. */
export function eventsOf(source: string, optional: ReadonlySet<string> = new Set()): readonly string[] {
  const events: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.push(`text ${JSON.stringify(text)}`)
    text = ''
  }
  const trouble = scanXml(source, {
    optional,
    open(tag, start) {
      flush()
      const attributes = tag.attributes.map(
        ({ name, start: from, end }) =>
          ` ${name}=${JSON.stringify(decodeReferences(source.slice(start + from, start + end).replace(/\s/gu, ' ')))}`,
      )
      events.push(`open ${tag.name}${attributes.join('')}`)
      if (tag.empty) events.push(`close ${tag.name}`)
    },
    close(name) {
      flush()
      events.push(`close ${name}`)
    },
    text(start, end) {
      text += decodeReferences(source.slice(start, end))
    },
    cdata(start, end) {
      text += source.slice(start, end)
    },
    aside(start, end) {
      flush()
      events.push(`aside ${source.slice(start, end).replace(/^(<\?[^\s?]+).*/su, '$1')}`)
    },
  })
  flush()
  return trouble ? [`${trouble.code} at ${trouble.at}`] : events
}
