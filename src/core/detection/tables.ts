/** The cells of Markdown tables. */

export interface Cell {
  readonly from: number
  readonly to: number
}

/** The cells of the table row between `from` and `to`, without the white space around them. */
export function cellsOf(text: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = []
  let start = text.indexOf('|', from) + 1
  for (let at = start; at <= to; at++) {
    if (at < to && (text[at] !== '|' || text[at - 1] === '\\')) continue
    const cell = text.slice(start, at)
    const from = start + cell.length - cell.trimStart().length
    if (at < to || cell.trim() !== '') cells.push({ from, to: Math.max(from, start + cell.trimEnd().length) })
    start = at + 1
  }
  return cells
}

/** What a cell's row and column are called; `alone` where nothing but its value and delimiters stands in it. */
export function cellOf(text: string, at: number): { row: string; header: string; alone: boolean } | null {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const cells = cellsOf(text, start, end < 0 ? text.length : end)
  const index = cells.findIndex(({ from, to }) => at >= from && at < to)
  const cell = cells[index]
  if (!cell) return null
  const first = text.indexOf('\n')
  const header = cellsOf(text, 0, first < 0 ? text.length : first)[index]
  const plain = (one: Cell | undefined) =>
    one
      ? text
          .slice(one.from, one.to)
          .replace(/\*\*(?=[^*])(?<bold>[^*|]+)\*\*/gu, '$<bold>')
          .trim()
      : ''
  return {
    row: index === 0 ? '' : plain(cells[0]),
    header: plain(header).replace(/[*＊\\]+$/u, ''),
    alone: /^[\d.,*＊\s%]*$/u.test(text.slice(cell.from, cell.to)),
  }
}
