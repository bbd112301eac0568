/** What the summary of a batch says beside the sentences of `codes`. */
export interface BatchTexts {
  readonly columns: readonly string[]
  readonly results: { readonly written: string; readonly leftOut: string }
  /** `{row}`, `{severity}` and `{text}`. */
  readonly rowFinding: string
  /** `{row}` and `{file}`. */
  readonly rowWritten: string
  readonly progress: string
  readonly timeLeft: string
}
