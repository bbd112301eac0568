/** What the checks look at: a report with its decisions put in. */
import { type Confidence, type FindingCode, findingId, severityOf } from '../findings.ts'
import type { CellPlace, Decisions, Field, FieldId, Finding, Format, Placeholder, Span, Step } from '../model.ts'
import { type Figures, figuresOf } from '../quantities/figures.ts'
import { placeOf, type ShownPlace } from '../quantities/place.ts'
import type { Statement } from '../quantities/quantity.ts'
import { type KnownSentences, statementsOf } from '../quantities/statements.ts'
import type { Resolved, ResolvedPiece } from '../resolve.ts'

export interface Subject {
  readonly format: Format
  /** The lines that stand in tables of a Word document. */
  readonly cells?: readonly CellPlace[] | undefined
  /** The report's own text, before any value. */
  readonly report: string
  readonly resolved: Resolved
  readonly fields: readonly Field[]
  readonly decisions: Decisions
  /** Given, checks may leave out what is no error. */
  readonly errorsOnly?: boolean | undefined
  /** Given where a report is checked again and again: what was read of its sentences before. */
  readonly known?: KnownSentences | undefined
}

/** A subject with all that several checks ask of it, computed once. */
export interface Reading extends Subject {
  readonly text: string
  /** In text order. */
  readonly places: readonly ShownPlace[]
  readonly filled: readonly ShownPlace[]
  readonly fieldOf: ReadonlyMap<FieldId, Field>
  readonly figures: Figures
  readonly statements: readonly Statement[]
}

/** Tells whether a check before this one doubts a place. */
export type Doubted = (place: Span) => boolean

/** One that takes long rests between its parts. */
export type Check = (reading: Reading, isDoubted: Doubted) => readonly Finding[] | Generator<void, readonly Finding[]>

export function readingOf(subject: Subject): Reading {
  const { text, pieces, placeholders } = subject.resolved
  const places = pieces.flatMap((piece, index) => {
    const placeholder = placeholders[index]
    return placeholder ? [placeOf(text, withoutFill(text, piece, placeholder), placeholder)] : []
  })
  const figures = figuresOf(subject.resolved, places)
  return {
    ...subject,
    text,
    places,
    filled: places.filter(({ piece, placeholder }) => piece.state === 'filled' && !placeholder.form?.option),
    fieldOf: new Map(subject.fields.map((field) => [field.id, field])),
    figures,
    statements: statementsOf(figures, subject.known),
  }
}

/** What fills a form's blank up to its width is no part of its value. */
function withoutFill(text: string, piece: ResolvedPiece, { form }: Placeholder): ResolvedPiece {
  if (!form?.fill || piece.state !== 'filled') return piece
  let { end } = piece
  while (end > piece.start && text[end - 1] === form.fill) end--
  return end === piece.end ? piece : { ...piece, end }
}

interface FindingDetails {
  readonly cue: string
  readonly want?: string
  readonly place?: ShownPlace | null
  readonly fix?: Step | null
  /** `sure` where nothing is said: then it is as grave as its code. */
  readonly confidence?: Confidence
}

export function finding(
  code: FindingCode,
  { start, end }: Span,
  { cue, want = '', place = null, fix = null, confidence = 'sure' }: FindingDetails,
): Finding {
  const field = place?.piece.field ?? null
  return {
    id: findingId(code, field, cue, want),
    start,
    end,
    severity: severityOf(code, confidence),
    confidence,
    reason: { code, cue, want },
    placeholder: place?.piece.placeholder ?? null,
    field,
    fix,
  }
}

/** A finding about a filled place, mended by another value of its field. */
export function valueFinding(code: FindingCode, place: ShownPlace, cue: string, want = '', value?: string): Finding {
  const fix: Step | null = value === undefined ? null : { type: 'fill', field: place.piece.field, value }
  return finding(code, place.piece, { cue, want, place, fix })
}
