/**
 * Complex fields (ISO/IEC 29500-1, 17.16.18): between `begin` and `separate` stands the code, which is not shown, then the result, which is.
 * A field in the code of another shows nothing either. What a MACROBUTTON shows stands in its code: `MACROBUTTON NoMacro [click here]`.
 */
import { hasHiddenMask } from './hidden-masks.ts'
import { addPlace, type Draft, textSince } from './paragraph.ts'

export interface FieldWalk {
  /** `w:fldChar` with the value of its `w:fldCharType`. */
  readonly mark: (type: string, paragraph: Draft | null) => void
  /** Whether text of this paragraph stands in a code. */
  readonly isInCode: (paragraph: Draft | null) => boolean
  /** A stretch of `w:instrText`; where in it what is shown begins, its end where nothing is. Offsets in the source. */
  readonly code: (source: string, start: number, end: number) => number
  /** `w:fldSimple` with its `w:instr`. */
  readonly openSimple: (code: string, paragraph: Draft | null) => void
  readonly closeSimple: () => void
  /** How many codes that are not shown hold a mask. */
  readonly masks: () => number
}

interface OpenField {
  readonly paragraph: Draft | null
  isCode: boolean
  code: string
  /** Where in its paragraph its result begins. */
  from: number
}

/** The name of a field and of its macro stand within so many characters of its code. */
const longestName = 400
const macroButton = /^\s*MACROBUTTON\s+\S+\s+/iu

const merged = /^\s*MERGEFIELD\s+(?:"(?<quoted>[^"]+)"|(?<name>[^\s\\]+))/iu
const formText = /^\s*FORMTEXT\b/iu

/** The result of a field of a mail merge is to be filled, and that of a form's field as long as it is blank. */
function addResult({ paragraph, code, from }: OpenField): void {
  if (!paragraph) return
  const end = paragraph.length
  const { quoted, name } = merged.exec(code)?.groups ?? {}
  const label = quoted ?? name ?? null
  const isBlank = formText.test(code) && end > from && textSince(paragraph, from).trim() === ''
  if ((label !== null && end > from) || isBlank)
    addPlace(paragraph, { kind: 'field', start: from, end, label, checked: null })
}

export function walkFields(): FieldWalk {
  let open: OpenField[] = []
  const simple: OpenField[] = []
  let masks = 0
  const innermost = (): OpenField | undefined => open[open.length - 1]

  function endCode(field: OpenField): void {
    if (field.isCode && !macroButton.test(field.code) && hasHiddenMask(field.code)) masks++
    field.isCode = false
  }

  return {
    mark(type, paragraph) {
      // A code ends with its paragraph at the latest: a field that somebody cut in two hides no text behind it.
      if (type === 'begin') {
        if (innermost()?.paragraph !== paragraph) open = []
        open.push({ paragraph, isCode: true, code: '', from: 0 })
        return
      }
      const field = innermost()
      if (!field) return
      endCode(field)
      if (type === 'separate') field.from = paragraph?.length ?? 0
      if (type !== 'end') return
      open.pop()
      if (field.paragraph === paragraph) addResult(field)
    },
    openSimple(code, paragraph) {
      simple.push({ paragraph, isCode: false, code: code.slice(0, longestName), from: paragraph?.length ?? 0 })
    },
    closeSimple() {
      const field = simple.pop()
      if (field) addResult(field)
    },
    isInCode: (paragraph) => open.length > 0 && open.some((field) => field.isCode && field.paragraph === paragraph),
    code(source, start, end) {
      const field = innermost()
      if (!field?.isCode) return end
      const isShown = macroButton.test(field.code)
      const before = field.code.length
      if (before < longestName) field.code += source.slice(start, Math.min(end, start + longestName))
      if (isShown) return start
      const name = open.length === 1 ? (macroButton.exec(field.code)?.[0] ?? null) : null
      return name === null ? end : start + name.length - before
    },
    masks: () => masks,
  }
}
