/** Every message Starfill can give, with the names of what its sentence is filled with. Closed: a code without a sentence does not compile. */
export const codes = {
  // files
  'file-missing': ['path'],
  // docx
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
  // values
  'value-unknown-field': ['field'],
  'value-given-twice': ['field'],
  'value-line-break': ['field'],
  'value-control': ['field'],
  // session
  'paragraphs-fixed': [],
  'kept-locked': ['field'],
  // command line
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
