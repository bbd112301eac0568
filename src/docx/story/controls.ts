/** Content controls (ISO/IEC 29500-1, 17.5.2), as far as their text also stands somewhere else. */
import { attributeOf } from '../package.ts'
import type { Tag } from '../xml/scan.ts'
import type { OpenParagraphs } from './open-paragraphs.ts'
import type { Draft } from './paragraph.ts'

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

interface OpenControl {
  binding: DataBinding | null
  /** The paragraph that a control inside of one belongs to; null where the control holds paragraphs. */
  inline: Draft | null
  from: number
  firstDraft: number
}

export interface ControlsWalk {
  readonly bound: readonly BoundControl[]
  /** `w:sdt` */
  readonly open: () => void
  readonly close: () => void
  /** `w:dataBinding`, which stands before the content */
  readonly bind: (tag: Tag, start: number) => void
  /** `w:sdtContent` */
  readonly openContent: () => void
  readonly closeContent: () => void
}

export function walkControls(source: string, paragraphs: OpenParagraphs): ControlsWalk {
  const { drafts } = paragraphs
  const bound: BoundControl[] = []
  const controls: OpenControl[] = []
  const current = (): OpenControl | undefined => controls[controls.length - 1]
  return {
    bound,
    open: () => controls.push({ binding: null, inline: null, from: 0, firstDraft: 0 }),
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
    openContent() {
      const control = current()
      if (!control) return
      control.inline = paragraphs.current()
      control.from = control.inline?.text.length ?? 0
      control.firstDraft = drafts.length
    },
    closeContent() {
      const { binding, inline, from, firstDraft } = current() ?? { binding: null }
      if (!binding) return
      if (inline) bound.push({ ...binding, draft: inline, from, to: inline.text.length })
      else {
        // A control around several paragraphs is bound to none of them.
        const [only, ...more] = drafts.slice(firstDraft).filter((draft) => !draft.dropped)
        if (only && more.length === 0) bound.push({ ...binding, draft: only, from: 0, to: only.text.length })
      }
    },
  }
}
