/** Content controls (ISO/IEC 29500-1, 17.5.2): whose text also stands somewhere else, and what else says something of it. */
import type { Choices, Span } from '../../core/model.ts'
import { attributeOf } from '../package.ts'
import type { Tag } from '../xml/scan.ts'
import type { OpenParagraphs } from './open-paragraphs.ts'
import { addPlace, type Draft } from './paragraph.ts'

/** A list with more entries is offered as far as that. */
const mostEntries = 200
const longestEntry = 120

const isOff = /^(?:0|false|off)$/u

/** Where else the text of a control stands: a node of a custom XML part or of the properties (17.5.2.6). */
export interface DataBinding {
  readonly xpath: string
  readonly store: string
  readonly prefixes: string
}

/** A bound control: its text is the characters `[from, to)` of the paragraph. */
export interface BoundControl extends DataBinding {
  readonly draft: Draft
  readonly from: number
  readonly to: number
}

/** The characters `[from, to)` of a paragraph. */
export interface ControlText {
  readonly draft: Draft
  readonly from: number
  readonly to: number
}

/** A control whose properties speak of its text, and must follow when that changes; offsets are the part's. */
export interface ToldControl {
  readonly part: string
  readonly texts: readonly ControlText[]
  /** `w:showingPlcHdr` (17.5.2.39): what is shown is no content yet; null where it is. */
  readonly prompt: Span | null
  /** The value of `w:fullDate` of `w:date` (17.5.2.7) and the whole attribute; null where there is none. */
  readonly date: { readonly value: Span; readonly attribute: Span } | null
  /** The value of `w14:checked` of a box, and what the box shows once it is ticked; null where it is no box. */
  readonly box: { readonly value: Span; readonly shown: string } | null
}

interface OpenControl {
  binding: DataBinding | null
  prompt: Span | null
  date: ToldControl['date']
  name: string | null
  isBox: boolean
  checked: Span | null
  shown: string
  free: string
  choices: Choices | null
  /** The paragraph that a control inside of one belongs to; null where the control holds paragraphs. */
  inline: Draft | null
  from: number
  firstDraft: number
}

export interface ControlsWalk {
  readonly bound: readonly BoundControl[]
  readonly told: readonly ToldControl[]
  /** `w:sdt` */
  readonly open: () => void
  readonly close: () => void
  /** `w:dataBinding`, which stands before the content */
  readonly bind: (tag: Tag, start: number) => void
  /** `w:showingPlcHdr`, which stands there too */
  readonly prompt: (tag: Tag, start: number) => void
  /** `w:date` */
  readonly date: (tag: Tag, start: number) => void
  /** `w:alias` */
  readonly name: (value: string) => void
  /** `w14:checkbox` (MS-DOCX 2.6.1.2), with `w14:checked`, `w14:checkedState` and `w14:uncheckedState` in it */
  readonly box: () => void
  readonly checked: (tag: Tag, start: number) => void
  readonly checkedState: (tag: Tag, start: number) => void
  readonly uncheckedState: (tag: Tag, start: number) => void
  /** `w:dropDownList` (17.5.2.15), closed, or `w:comboBox` (17.5.2.5), and their `w:listItem` */
  readonly list: (isClosed: boolean) => void
  readonly entry: (text: string) => void
  /** `w:sdtContent` */
  readonly openContent: () => void
  readonly closeContent: () => void
}

export function walkControls(source: string, part: string, paragraphs: OpenParagraphs): ControlsWalk {
  const { drafts } = paragraphs
  const bound: BoundControl[] = []
  const told: ToldControl[] = []
  const controls: OpenControl[] = []
  const characterOf = (tag: Tag, start: number): string | null => {
    const code = Number.parseInt(attributeOf(source, tag, start, 'w14:val') ?? '', 16)
    return code > 0 && code < 2 ** 16 ? String.fromCharCode(code) : null
  }
  const current = (): OpenControl | undefined => controls[controls.length - 1]
  return {
    bound,
    told,
    open() {
      const said = {
        binding: null,
        prompt: null,
        date: null,
        name: null,
        isBox: false,
        checked: null,
        shown: '☒',
        free: '☐',
      }
      controls.push({ ...said, choices: null, inline: null, from: 0, firstDraft: 0 })
    },
    close: () => controls.pop(),
    bind(tag, start) {
      const control = current()
      const value = (name: string) => attributeOf(source, tag, start, name) ?? ''
      if (control)
        control.binding = {
          xpath: value('w:xpath'),
          store: value('w:storeItemID'),
          prefixes: value('w:prefixMappings'),
        }
    },
    prompt(tag, start) {
      const control = current()
      const value = attributeOf(source, tag, start, 'w:val') ?? 'true'
      if (control && !isOff.test(value)) control.prompt = { start, end: start + tag.length }
    },
    date(tag, start) {
      const control = current()
      const found = tag.attributes.find(({ name }) => name === 'w:fullDate')
      if (!control || !found) return
      const value = { start: start + found.start, end: start + found.end }
      const name = /\s[^\s=]+\s*=\s*["']$/u.exec(source.slice(start, value.start))?.[0].length ?? 0
      control.date = { value, attribute: { start: value.start - name, end: value.end + 1 } }
    },
    name(value) {
      const control = current()
      if (control && value !== '') control.name = value
    },
    box() {
      const control = current()
      if (control) control.isBox = true
    },
    checked(tag, start) {
      const control = current()
      const value = tag.attributes.find(({ name }) => name === 'w14:val')
      if (control && value) control.checked = { start: start + value.start, end: start + value.end }
    },
    checkedState(tag, start) {
      const control = current()
      if (control) control.shown = characterOf(tag, start) ?? control.shown
    },
    uncheckedState(tag, start) {
      const control = current()
      if (control) control.free = characterOf(tag, start) ?? control.free
    },
    list(isClosed) {
      const control = current()
      if (control) control.choices = { texts: [], isClosed }
    },
    entry(text) {
      const control = current()
      const { choices } = control ?? {}
      if (!control || !choices || text === '' || choices.texts.length >= mostEntries) return
      control.choices = { ...choices, texts: [...choices.texts, text.slice(0, longestEntry)] }
    },
    openContent() {
      const control = current()
      if (!control) return
      control.inline = paragraphs.current()
      control.from = control.inline?.length ?? 0
      control.firstDraft = drafts.length
    },
    closeContent() {
      const control = current()
      if (!control) return
      const { binding, prompt, date, inline, from, firstDraft, choices } = control
      const box = control.isBox && control.checked ? { value: control.checked, shown: control.shown } : null
      if (prompt || date || box) {
        const texts = inline
          ? [{ draft: inline, from, to: inline.length }]
          : drafts.slice(firstDraft).map((draft) => ({ draft, from: 0, to: draft.length }))
        told.push({ part, texts, prompt, date, box })
        const [first] = texts
        const kind = box ? 'box' : 'prompt'
        if (first && (box || (prompt && first.to > first.from)))
          addPlace(first.draft, {
            ...{ kind, start: first.from, end: first.to, label: control.name, checked: box?.shown ?? null },
            ...(box && { unchecked: control.free }),
            ...(choices && choices.texts.length > 0 && { choices }),
          })
      }
      if (!binding) return
      if (inline) bound.push({ ...binding, draft: inline, from, to: inline.length })
      else {
        // A control around several paragraphs is bound to none of them.
        const [only, ...more] = drafts.slice(firstDraft).filter((draft) => !draft.dropped)
        if (only && more.length === 0) bound.push({ ...binding, draft: only, from: 0, to: only.length })
      }
    },
  }
}
