import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridText } from '../docx/word-table.ts'
import { openEditor } from '../renderer/text-editor.ts'

const report = '**县教育局培训教师****人，其中女教师*人。\n**县有**所学校，合格率**%，提高*个百分点。\n'

/** A table of a Word document: merged cells, and one of two paragraphs. */
const table = gridText([
  ['乡镇', '学校（所）', '<'],
  ['^', '小学', '初中\n其中寄宿'],
  ['石坪镇', '**', '*'],
])
const word = { format: 'docx', cells: table.cells } as const

const texts = fc.constantFrom('', '旬', '河县', '36', '**', 'a b', '\n', '（略）', '｜', '¶')

/** What one hand does next; positions count from the start, modulo the length of the text. */
const deed = fc.record({
  what: fc.constantFrom(
    'type',
    'backspace',
    'replace',
    'select',
    'press',
    'compose',
    'burst',
    'undo',
    'redo',
    'tab',
    'keep',
    'elsewhere',
    'wait',
    'rest',
  ),
  at: fc.nat(80),
  length: fc.nat(12),
  put: texts,
  after: texts,
})

/** More places than are written at once. */
const long = Array.from({ length: 30 }, (_, at) => `第${at + 1}所在**县，**县教育局管，学生***人。\n`).join('')

test.each([
  ['a text', report, {}, null],
  ['a Word document with tables', table.text, word, null],
  ['a long text of which little is seen', long, {}, [{ start: 20, end: 70 }]],
])(
  'whatever is typed, pasted, composed, pressed and undone, the editor of %s says what the session says',
  (_, opened, how, sight) => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 24 }), (deeds) => {
        const editor = openEditor(opened, how, () => sight)
        for (const { what, at, length, put, after } of deeds) {
          const size = editor.text().length
          const start = at % (size + 1)
          const span = { start, end: Math.min(size, start + length) }
          const field = editor.activeField()
          if (what === 'type') editor.type(put)
          else if (what === 'backspace') editor.backspace()
          else if (what === 'replace') editor.replace(span, put)
          else if (what === 'select') editor.select(span)
          else if (what === 'press') editor.press(Math.min(start, size - 1), length % 2 === 0 ? 'left' : 'right')
          else if (what === 'compose') {
            editor.compose('xun', put, after)
            editor.endComposition()
          } else if (what === 'burst') {
            editor.change(span, put)
            editor.change({ start, end: start + put.length }, after)
            editor.settle()
          } else if (what === 'undo' || what === 'redo') editor.act({ type: what })
          else if (what === 'tab') editor.tab()
          else if (what === 'keep' && field !== null) editor.act({ type: 'keep', field })
          else if (what === 'elsewhere') editor.act({ type: 'edit', change: [{ start: 0, end: 0, text: '关于' }] })
          else if (what === 'rest') editor.rest()
          else editor.wait(2000)
          if (!editor.isLate()) expect(editor.text()).toBe(editor.expected())
          const { start: from, end } = editor.selection()
          expect(from <= end && end <= editor.text().length).toBe(true)
        }
        editor.rest()
        expect(editor.text()).toBe(editor.expected())
      }),
      { numRuns: 300 },
    )
  },
)
