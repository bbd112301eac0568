import { describe, expect, test } from 'vitest'
import { fenceOf, fenceSearch, longestFence } from '../../../src/core/markup/fences.ts'
import { lineAt, linesIn } from '../../../src/core/markup/lines.ts'
import { markupBlocks } from '../../../src/core/markup/structure.ts'

/** Each block as its kind and how many lines it has. */
function outline(text: string): readonly string[] {
  return [...markupBlocks(text)].map(
    ({ kind, start, end }) => `${kind} ${text.slice(start, end).trimEnd().split('\n').length}`,
  )
}

describe('a fence', () => {
  test.each([
    ['three backticks', '```\n甲\n```', ['fence 3']],
    ['three tildes', '~~~\n甲\n~~~', ['fence 3']],
    ['an info string', '```text x\n甲\n```', ['fence 3']],
    ['backticks in the info string of tildes', '~~~ `x`\n甲\n~~~', ['fence 3']],
    ['three spaces before it', '   ```\n甲\n   ```', ['fence 3']],
    ['a longer one that closes it', '```\n甲\n`````  ', ['fence 3']],
    ['a shorter one inside', '````\n```\n甲\n````', ['fence 4']],
    ['the other sign inside', '```\n~~~\n甲\n```', ['fence 4']],
    ['one with words inside', '```\n``` 乙\n```', ['fence 3']],
    ['a table inside', '```\na | b\n- | -\n```', ['fence 4']],
  ])('has %s', (_, text, blocks) => {
    expect(outline(text)).toEqual(blocks)
  })

  test.each([
    ['two backticks', '``\n甲\n``', ['line 1', 'line 1', 'line 1']],
    ['four spaces before it', '    ```\n甲\n```', ['line 1', 'line 1', 'line 1']],
    ['a backtick in the info string of backticks', '``` a`b\n甲\n```', ['line 1', 'line 1', 'line 1']],
    ['nothing that closes it', '```\n甲', ['line 1', 'line 1']],
    ['one that is closed with four spaces before', '```\n甲\n    ```', ['line 1', 'line 1', 'line 1']],
    ['one that the other sign closes', '```\n甲\n~~~', ['line 1', 'line 1', 'line 1']],
    ['one that a shorter one closes', '````\n甲\n```', ['line 1', 'line 1', 'line 1']],
  ])('is not %s', (_, text, blocks) => {
    expect(outline(text)).toEqual(blocks)
  })

  test.each([
    [longestFence - 1, 'fence'],
    [longestFence, 'line'],
  ] as const)('with %i lines inside makes a %s', (lines, kind) => {
    expect([...markupBlocks(`\`\`\`\n${'甲\n'.repeat(lines)}\`\`\``)][0]?.kind).toBe(kind)
  })

  test('is found behind many that are not closed', () => {
    const open = '``` 甲\n'.repeat(longestFence * 40)
    const kinds = [...markupBlocks(`${open}${'乙\n'.repeat(longestFence)}~~~\n丙\n~~~\n`)].map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'fence')).toHaveLength(1)
    expect(kinds.at(-1)).toBe('fence')
  })
})

test('looking for what closes many fences reads every line once', () => {
  const text = Array.from({ length: 5000 }, (_, at) => `${'`'.repeat(3 + (at % 7))} 甲\n`).join('')
  let reads = 0
  const search = fenceSearch(text, (start) => {
    reads++
    return lineAt(text, start)
  })
  const lines = linesIn(text)
  for (const line of lines) {
    const fence = fenceOf(text, line)
    expect(fence && search.endOf(line, fence)).toBeNull()
  }
  expect(reads).toBeLessThan(lines.length)
})

describe('a table', () => {
  test.each([
    ['bars at both ends', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', ['table 3']],
    ['no bar at the ends', '甲 | 乙\n---|---\n1 | 2', ['table 3']],
    ['alignment', '甲 | 乙 | 丙\n:-- | :-: | --:\n1 | 2 | 3', ['table 3']],
    ['a rule row of another width', '| 甲 | 乙 |\n|---|\n| 1 |', ['table 3']],
    ['an end before a line without a bar', '甲 | 乙\n---|---\n1 | 2\n丙', ['table 3', 'line 1']],
    ['a head below other rows', '| 表一 |\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', ['rows 1', 'table 3']],
  ])('has %s', (_, text, blocks) => {
    expect(outline(text)).toEqual(blocks)
  })

  test.each([
    ['a rule across the page below a line', '甲 | 乙\n---\n丙', ['line 1', 'line 1', 'line 1']],
    ['a rule row with words', '甲 | 乙\n--- | 一\n丙', ['line 1', 'line 1', 'line 1']],
    ['a rule row with an empty cell', '甲 | 乙\n--- | | ---\n丙', ['line 1', 'line 1', 'line 1']],
    ['a rule row with a lone colon', '甲 | 乙\n--- | :\n丙', ['line 1', 'line 1', 'line 1']],
    ['a rule row with dashes apart', '甲 | 乙\n- - | -\n丙', ['line 1', 'line 1', 'line 1']],
    ['a rule row below a line without a bar', '甲\n---|---', ['line 1', 'line 1']],
    ['lines with a bar', '甲 | 乙\n1 | 2', ['line 1', 'line 1']],
    ['rows without a rule row', '| 甲 | 乙 |\n| 1 | 2 |', ['rows 2']],
  ])('is not %s', (_, text, blocks) => {
    expect(outline(text)).toEqual(blocks)
  })
})

test.each(['\n', '\r', '\r\n', '\f', '\v', '\u0085', '\u2028', '\u2029'])('a line ends at %j', (end) => {
  expect([...markupBlocks(`甲${end}乙`)].map(({ start }) => start)).toEqual([0, 1 + end.length])
})

test('blocks tell whether what the caller watches for stands in them', () => {
  const watched = new Uint8Array(0x10000)
  watched['*'.charCodeAt(0)] = 1
  const text = '甲\n*\n```\n*\n```\na|b\n-|-\n*|\n| 丙 |\n```\n```\n'
  expect([...markupBlocks(text, watched)].map(({ kind, isWatched }) => `${kind} ${isWatched}`)).toEqual([
    'line false',
    'line true',
    'fence true',
    'table true',
    'fence false',
  ])
})
