/** What the elements of a document mean to somebody who reads its text. */

export type ElementRole =
  /** Its characters are running text of the paragraph around it. */
  | 'text'
  | 'paragraph'
  /** Its characters are a line of their own where they hold a mask: properties and labels of charts. */
  | 'property'
  /** Stands for a character. */
  | 'mark'
  | 'run'
  | 'run-fonts'
  | 'run-underline'
  | 'deletion'
  | 'deleted-text'
  | 'paragraph-properties'
  | 'box'
  | 'ruby'
  | 'alternatives'
  | 'branch'
  | 'control'
  | 'control-content'
  | 'binding'
  /** Says that a control shows what to put in, and nothing that was put in. */
  | 'control-prompt'
  | 'control-date'
  | 'control-name'
  /** A control that is a box to tick, whether it is ticked, and what it shows then. */
  | 'control-box'
  | 'control-checked'
  | 'control-checked-state'
  | 'control-unchecked-state'
  /** A control that offers a list to choose from, or one in which something else can be written too, and its entries. */
  | 'control-list'
  | 'control-combination'
  | 'control-entry'
  | 'described'
  | 'table'
  | 'row'
  | 'cell'
  | 'grid-span'
  | 'grid-before'
  | 'vertical-merge'
  /** Begins, divides and ends a field. */
  | 'field-mark'
  | 'field-code'
  /** A field whose code is an attribute. */
  | 'simple-field'
  /** Says by default what a form holds. */
  | 'form-default'
  /** A box or a list of a form from before content controls. */
  | 'form-field'

const elements: Readonly<Record<Exclude<ElementRole, 'mark' | 'described'>, readonly string[]>> = {
  text: ['w:t', 'a:t', 'm:t'],
  paragraph: ['w:p', 'a:p'],
  property: [
    ...[
      'dc:title',
      'dc:subject',
      'dc:creator',
      'dc:description',
      'cp:keywords',
      'cp:category',
      'cp:contentStatus',
      'cp:lastModifiedBy',
    ],
    ...['ep:Company', 'ep:Manager', 'ep:HyperlinkBase', 'vt:lpstr', 'vt:lpwstr', 'vt:bstr', 'c:v', 'cx:v', 'cx:pt'],
  ],
  run: ['w:r', 'm:r'],
  'run-fonts': ['w:rFonts'],
  'run-underline': ['w:u'],
  deletion: ['w:del', 'w:moveFrom'],
  'deleted-text': ['w:delText'],
  'paragraph-properties': ['w:pPr'],
  box: ['w:txbxContent'],
  ruby: ['w:rt'],
  alternatives: ['mc:AlternateContent'],
  branch: ['mc:Choice', 'mc:Fallback'],
  control: ['w:sdt'],
  'control-content': ['w:sdtContent'],
  binding: ['w:dataBinding', 'w15:dataBinding'],
  'control-prompt': ['w:showingPlcHdr'],
  'control-date': ['w:date'],
  'control-name': ['w:alias'],
  'control-box': ['w14:checkbox'],
  'control-checked': ['w14:checked'],
  'control-checked-state': ['w14:checkedState'],
  'control-unchecked-state': ['w14:uncheckedState'],
  'control-list': ['w:dropDownList'],
  'control-combination': ['w:comboBox'],
  'control-entry': ['w:listItem'],
  table: ['w:tbl'],
  row: ['w:tr'],
  cell: ['w:tc'],
  'grid-span': ['w:gridSpan'],
  'grid-before': ['w:gridBefore'],
  'vertical-merge': ['w:vMerge'],
  'field-mark': ['w:fldChar'],
  'field-code': ['w:instrText'],
  'simple-field': ['w:fldSimple'],
  'form-default': ['w:default', 'w:listEntry', 'w:statusText', 'w:helpText'],
  'form-field': ['w:checkBox', 'w:ddList'],
}

/** Stands for what is shown as no character. */
export const symbol = '\uFFFC'

/** The characters that elements stand for; `\v` is a break inside a paragraph, U+FFFC a symbol of a symbol font. */
export const marks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\v',
  'w:cr': '\v',
  'a:br': '\v',
  'w:noBreakHyphen': '-',
  'w:sym': symbol,
}

/** Attributes that describe a picture, shape or table in words. */
export const descriptions: Readonly<Record<string, readonly string[]>> = {
  'wp:docPr': ['title', 'descr'],
  'pic:cNvPr': ['title', 'descr'],
  'wps:cNvPr': ['title', 'descr'],
  'wpg:cNvPr': ['title', 'descr'],
  'a:cNvPr': ['title', 'descr'],
  'v:shape': ['title', 'alt'],
  'v:rect': ['title', 'alt'],
  'v:group': ['title', 'alt'],
  'v:imagedata': ['o:title'],
  // The words of WordArt and of watermarks.
  'v:textpath': ['string'],
  'w:tblCaption': ['w:val'],
  'w:tblDescription': ['w:val'],
}

/** Descriptions and properties without any of these are no lines of the report: there is nothing in them to decide. */
export const maskLike = /[*＊×█某]|[XxＸ]{2}/u

const roles: ReadonlyMap<string, ElementRole> = new Map([
  ...Object.entries(elements).flatMap(([role, names]) => names.map((name) => [name, role as ElementRole] as const)),
  ...Object.keys(marks).map((name) => [name, 'mark'] as const),
  ...Object.keys(descriptions).map((name) => [name, 'described'] as const),
])

/** What is given for a role, by the names of its elements: one look for each tag of a document. */
export function byElement<T>(byRole: Readonly<Record<ElementRole, T>>): ReadonlyMap<string, T> {
  return new Map([...roles].map(([name, role]) => [name, byRole[role]]))
}

/** Elements in which little of all that stands: they may say that the text after them is underlined, or drawn as bars. */
export const formatting: ReadonlySet<string> = new Set(['w:rPr', 'w:pPr'])
