import type { editor } from 'monaco-editor/editor'

/** A setting that reaches the text itself; the option of its name, which an editor has, does not. */
interface TextSettings {
  readonly 'bracketPairColorization.enabled': boolean
}

/** Monaco made to read like paper: what is for code is off. */
export const paper: editor.IStandaloneEditorConstructionOptions & TextSettings = {
  language: 'plaintext',
  // What a double click selects, and what Ctrl with an arrow or Backspace goes over: words of Chinese, which no space divides.
  wordSegmenterLocales: 'zh-CN',
  automaticLayout: true,
  fontFamily: "'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif",
  disableMonospaceOptimizations: true,
  wordWrap: 'on',
  wrappingIndent: 'none',
  lineNumbers: 'off',
  glyphMargin: false,
  folding: false,
  lineDecorationsWidth: 40,
  minimap: { enabled: false },
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollBeyondLastLine: false,
  padding: { top: 28, bottom: 40 },
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  renderControlCharacters: false,
  guides: { indentation: false },
  matchBrackets: 'never',
  // Else all brackets of a text are paired anew after each key.
  'bracketPairColorization.enabled': false,
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  autoIndent: 'none',
  detectIndentation: false,
  trimAutoWhitespace: false,
  formatOnPaste: false,
  quickSuggestions: false,
  suggestOnTriggerCharacters: false,
  wordBasedSuggestions: 'off',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  links: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  unusualLineTerminators: 'off',
  dragAndDrop: false,
  multiCursorLimit: 1,
  tabFocusMode: false,
  stickyScroll: { enabled: false },
  hover: { delay: 300, above: true },
  find: { addExtraSpaceOnTop: false, seedSearchStringFromSelection: 'selection' },
  scrollbar: { verticalScrollbarSize: 12 },
}

/** CSS pixels; Chinese text reads easily at 1.9 times its size. */
export function sizedText(fontSize: number): editor.IEditorOptions {
  return { fontSize, lineHeight: Math.round(fontSize * 1.9) }
}

/** The longest text that the browser wraps, in UTF-16 code units: about thirty pages. */
const exactlyWrapped = 20_000

/**
 * `advanced` lets the browser wrap each line, which is exact, and lays out each changed line anew: a key in a value of hundreds of places
 * would wait for it. Longer reports are wrapped by the widths of their characters (`simple`). `length` is in UTF-16 code units.
 */
export function wrappedText(length: number): editor.IEditorOptions {
  return { wrappingStrategy: length > exactlyWrapped ? 'simple' : 'advanced' }
}
