import type { editor } from 'monaco-editor/editor'

/** Monaco made to read like paper: what is for code is off. */
export const paper: editor.IStandaloneEditorConstructionOptions = {
  language: 'plaintext',
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
  bracketPairColorization: { enabled: false },
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

/** UTF-16 units, about thirty pages. */
const exactlyWrapped = 20_000

/**
 * Lines of a usual report break where the browser itself says. It has to be asked for each line anew, though, and a key in a value with
 * hundreds of places would wait for it: a long report is broken by the width of its characters.
 */
export function wrappedText(length: number): editor.IEditorOptions {
  return { wrappingStrategy: length > exactlyWrapped ? 'simple' : 'advanced' }
}
