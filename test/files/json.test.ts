import { expect, test } from 'vitest'
import { readJson } from '../../src/files/json.ts'

test('numbers keep their digits, keys their order, and a key may be given twice or be called anything', () => {
  const json =
    '{"b": 1.50, "__proto__": "x", "1": [true, null, -1e400], "b": {"constructor": "\\u53bf\\n\\""}, "e": {}}'
  expect(readJson(json)).toEqual({
    type: 'object',
    entries: [
      ['b', { type: 'number', text: '1.50' }],
      ['__proto__', { type: 'string', text: 'x' }],
      [
        '1',
        {
          type: 'array',
          items: [{ type: 'boolean', value: true }, { type: 'null' }, { type: 'number', text: '-1e400' }],
        },
      ],
      ['b', { type: 'object', entries: [['constructor', { type: 'string', text: '县\n"' }]] }],
      ['e', { type: 'object', entries: [] }],
    ],
  })
})

test('what is no JSON throws a SyntaxError', () => {
  expect(() => readJson('{"a": 1,}')).toThrow(SyntaxError)
})
