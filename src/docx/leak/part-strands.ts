/** The ways to put the text of a part together. Nearly always they say the same, so each is one with `shown` until it says something else. */
import { add, append, copyOf, type Strand, strand } from './strand.ts'

/** A way to put the characters of a part together. */
export type StrandName = 'shown' | 'original' | 'codes' | 'seen' | 'everything'

/**
 * - `shown`: the text as it stands, a line for each paragraph and for each text box.
 * - `original`: the text before its tracked changes.
 * - `codes`: the codes of fields, such as `HYPERLINK "http://…"`.
 * - `seen`: the text without hidden runs, and with what a field draws: 渭 in a circle.
 * - `everything`: every character in document order, whatever it belongs to.
 *
 * A strand that says nothing, or the same as `shown`, is empty.
 */
export type Strands = Readonly<Record<StrandName, Strand>>

/** What is true of characters where they stand. */
export interface CharacterStanding {
  readonly isDeleted: boolean
  readonly isInserted: boolean
  readonly isHidden: boolean
}

export interface PartStrands {
  /** A sign in every strand, such as a tab or a mark of direction. */
  sign(sign: string, at: number): void
  /** Running text. */
  text(text: string, at: number, standing: CharacterStanding): void
  code(text: string, at: number): void
  /** What is only seen, and is no text of the part. */
  drawn(text: string, at: number): void
  /** Text of an element that is neither running text nor code. */
  other(text: string, at: number): void
  /** From here on what is seen may be less than what is shown. */
  hide(): void
  begin(): void
  /** The end of a paragraph or of a text box; a text box stands within a paragraph, and its text becomes lines behind that paragraph's. */
  end(at: number): void
  /** The end of an element that is no paragraph and parts words all the same. */
  lineEnd(at: number): void
  strands(): Strands
}

/** A strand is null as long as it says the same as `shown`, and `codes` as long as there are none. */
interface ParagraphTexts {
  readonly shown: Strand
  original: Strand | null
  seen: Strand | null
  codes: Strand | null
}

const others = ['original', 'seen', 'codes'] as const
type Other = (typeof others)[number]

export function partStrands(): PartStrands {
  const own: Record<Other, boolean> = { original: false, seen: false, codes: false }
  const lines = paragraph()
  const open: ParagraphTexts[] = [lines]
  const inner: ParagraphTexts[] = []
  let current = lines
  let everything: Strand | null = null
  let ends = 0

  function paragraph(): ParagraphTexts {
    const [original, seen, codes] = others.map((name) => (own[name] ? strand() : null))
    return { shown: strand(), original: original ?? null, seen: seen ?? null, codes: codes ?? null }
  }

  /** From here on this strand says something else than `shown`. */
  function part(name: Other): void {
    if (own[name]) return
    own[name] = true
    for (const texts of new Set([lines, ...open, ...inner]))
      texts[name] = name === 'codes' ? strand() : copyOf(texts.shown)
    if (lines.codes && name === 'codes') add(lines.codes, '\n'.repeat(ends), 0)
  }

  function partEverything(): Strand {
    everything ??= copyOf(lines.shown)
    return everything
  }

  /** Adds to all that shows it, in a paragraph whose strands may not yet be apart. */
  function show(text: string, at: number): void {
    if (current !== lines) partEverything()
    add(current.shown, text, at)
    if (everything) add(everything, text, at)
  }

  function endLine(at: number): void {
    ends++
    add(lines.shown, '\n', at)
    for (const name of others) if (lines[name]) add(lines[name], '\n', at)
  }

  return {
    sign(sign, at) {
      show(sign, at)
      if (current.original) add(current.original, sign, at)
      if (current.seen) add(current.seen, sign, at)
    },
    text(text, at, { isDeleted, isInserted, isHidden }) {
      if (isDeleted || isInserted) part('original')
      if (isDeleted) add(partEverything(), text, at)
      else {
        show(text, at)
        if (!isHidden && current.seen) add(current.seen, text, at)
      }
      if (!isInserted && current.original) add(current.original, text, at)
    },
    code(text, at) {
      part('codes')
      add(partEverything(), text, at)
      if (current.codes) add(current.codes, text, at)
    },
    drawn(text, at) {
      part('seen')
      if (current.seen) add(current.seen, text, at)
    },
    other(text, at) {
      add(partEverything(), text, at)
    },
    hide: () => part('seen'),
    begin() {
      current = open.length === 1 ? lines : paragraph()
      open.push(current)
    },
    end(at) {
      const done = open.pop()
      current = open[open.length - 1] ?? lines
      if (done && done !== lines) {
        inner.push(done)
        add(partEverything(), '\n', at)
        return
      }
      if (inner.length > 0) partEverything()
      endLine(at)
      for (const texts of inner.splice(0)) {
        append(lines.shown, texts.shown)
        for (const name of others) {
          const [to, from] = [lines[name], texts[name]]
          if (to && from) append(to, from)
        }
        endLine(at)
      }
      if (everything) add(everything, '\n', at)
    },
    lineEnd(at) {
      add(partEverything(), '\n', at)
    },
    strands() {
      const [original, seen, codes] = others.map((name) => (own[name] ? lines[name] : null) ?? strand())
      return {
        shown: lines.shown,
        original: original ?? strand(),
        seen: seen ?? strand(),
        codes: codes ?? strand(),
        everything: everything ?? strand(),
      }
    },
  }
}
