/** Every message Starfill can give, with the names of what its sentence is filled with. Closed: a code without a sentence does not compile. */
export const codes = {
  // files
  'file-missing': ['path'],
  'file-is-folder': ['path'],
  'file-denied': ['path'],
  'file-busy': ['path'],
  'file-unreadable': ['path', 'reason'],
  'file-empty': ['path'],
  'file-too-large': ['path', 'megabytes'],
  'file-not-text': ['path'],
  'file-is-package': ['path'],
  'file-is-old-office': ['path'],
  'file-is-pdf': ['path'],
  'file-is-rtf': ['path'],
  'text-unencodable': ['character', 'encoding', 'line'],
  'write-no-folder': ['path', 'folder'],
  'write-onto-folder': ['path'],
  'write-not-a-file': ['path'],
  'write-over-source': ['path'],
  'write-denied': ['path'],
  'write-no-space': ['path'],
  'write-name-too-long': ['name'],
  'write-failed': ['path', 'reason'],
  'table-broken': ['path', 'row'],
  'table-not-a-sheet': ['path'],
  'table-no-headings': ['path'],
  'table-heading-twice': ['path', 'heading'],
  'table-row-nameless': ['path', 'row'],
  'table-keep-unclear': ['path', 'row', 'text'],
  'table-cell-error': ['path', 'cell', 'text'],
  'table-cell-uncalculated': ['path', 'cell'],
  'table-cell-format': ['path', 'cell'],
  'table-cell-scientific': ['path', 'cell', 'text'],
  'values-not-json': ['path'],
  'values-shape': ['path', 'field'],
  // docx
  'docx-xml': ['part', 'at'],
  'docx-doctype': ['part'],
  'docx-depth': ['part'],
  'docx-encoding': ['part'],
  'docx-not-word': [],
  'docx-missing-part': ['part'],
  'docx-content-type': ['part'],
  'docx-relationship': ['part', 'target'],
  'docx-half-deleted': ['text'],
  'docx-no-run': ['text'],
  'docx-control': ['text'],
  'docx-text-missing': ['text'],
  'docx-text-differs': ['expected', 'found'],
  'docx-value-missing': ['field', 'value', 'expected', 'found'],
  'leak-text': ['field', 'part'],
  'leak-deleted': ['field', 'part'],
  'leak-code': ['field', 'part'],
  'leak-attribute': ['field', 'part'],
  'leak-aside': ['field', 'part'],
  'leak-name': ['field', 'part'],
  'leak-binary': ['field', 'part'],
  'leak-slack': ['field', 'part'],
  'docx-unproved': ['field'],
  'docx-unsearchable': ['part'],
  'docx-empty': [],
  'docx-not-zip': [],
  'docx-legacy': [],
  'docx-encrypted': [],
  'docx-damaged': ['part'],
  'docx-too-many-parts': ['limit'],
  'docx-too-large': ['part', 'limit'],
  'docx-bomb': ['part'],
  'docx-duplicate-part': ['part'],
  'docx-part-name': ['part'],
  'docx-compression': ['part'],
  'layout-not-json': ['detail'],
  'layout-key-missing': ['path'],
  'layout-key-unknown': ['path'],
  'layout-not-figure': ['path', 'least', 'most'],
  'layout-not-text': ['path', 'least', 'most'],
  'layout-not-choice': ['path', 'choices'],
  'layout-too-large': ['path'],
  'characters-left-out': ['count'],
  // values
  'value-unknown-field': ['field'],
  'value-given-twice': ['field'],
  'value-line-break': ['field'],
  'value-control': ['field'],
  // session
  'paragraphs-fixed': [],
  'kept-locked': ['field'],
  'session-damaged': [],
  'report-changed': [],
  'report-gone': [],
  // host
  'document-gone': [],
  'project-damaged': ['path'],
  'project-newer': ['path'],
  'project-held': ['path'],
  'project-changed': ['path'],
  'removed-authors': ['count'],
  'removed-organisation': ['count'],
  'removed-comments': ['count'],
  'removed-changes': ['count'],
  'removed-revision-ids': ['count'],
  'removed-custom-properties': ['count'],
  'removed-custom-xml': ['count'],
  'removed-thumbnail': ['count'],
  'removed-printer-settings': ['count'],
  'removed-template': ['count'],
  'removed-variables': ['count'],
  'removed-hidden-text': ['count'],
  'task-cancelled': [],
  'task-stopped': [],
  'not-printed': [],
  'start-fetching': [],
  'start-no-runtime': [],
  'start-no-display': [],
  // masking
  masked: ['path', 'count'],
  'mask-line-break': ['text'],
  'mask-markup': ['text'],
  'mask-not-found': ['text'],
  'mask-common-word': ['text', 'count'],
  'mask-part-left': ['text', 'part', 'count'],
  'mask-left-clear': ['text', 'count'],
  // review
  'review-nobody': [],
  'review-open': ['field'],
  'review-no-note': ['field'],
  'review-own': ['field', 'name'],
  'trail-broken': ['entry', 'name', 'at'],
  'trail-damaged': [],
  // command line
  'usage-no-command': [],
  'usage-unknown-command': ['command'],
  'usage-like-command': ['command', 'like'],
  'usage-unknown-option': ['option', 'command'],
  'usage-like-option': ['option', 'like'],
  'usage-option-value': ['option'],
  'usage-option-no-value': ['option'],
  'usage-needs-option': ['command', 'option'],
  'usage-needs-report': ['command'],
  'usage-extra': ['argument'],
  'usage-choice': ['option', 'value', 'choices'],
  'usage-width': ['value'],
  'usage-extension': ['path', 'choices'],
  'usage-layout-text': ['path'],
  'keep-unknown-field': ['field'],
  'open-placeholders': ['count', 'fields'],
  'open-place': ['field', 'text'],
  'value-not-found': ['field', 'value'],
  'kept-value-found': ['field'],
  'layout-no-source': [],
  'report-too-long': ['paragraphs', 'most'],
  'word-rebuilt': [],
  'layout-unknown': ['name', 'choices'],
  'sheet-written': ['fields', 'path', 'report'],
  filled: ['path', 'filled', 'kept', 'open'],
  cancelled: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Code = keyof typeof codes

export type Params<C extends Code> = { readonly [Name in (typeof codes)[C][number]]: string | number }

export type Severity = 'error' | 'warning' | 'info'

/** Something to tell a person; `src/messages` turns it into a sentence. */
export interface Message<C extends Code = Code> {
  readonly code: C
  readonly severity: Severity
  readonly params: Readonly<Record<string, string | number>>
}

export function error<C extends Code>(code: C, params: Params<C>): Message<C> {
  return { code, severity: 'error', params }
}

export function warning<C extends Code>(code: C, params: Params<C>): Message<C> {
  return { code, severity: 'warning', params }
}

export function info<C extends Code>(code: C, params: Params<C>): Message<C> {
  return { code, severity: 'info', params }
}
