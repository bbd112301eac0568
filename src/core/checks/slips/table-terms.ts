/** The last totals of a table, for what is told of them below it. */
import { dimensionOf } from '../../language/dimensions.ts'
import { totalRow } from '../../language/table-relations.ts'
import { isRounded, lastDigit, ones } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { type TableRows, tableRows } from '../../quantities/tables.ts'
import type { Reading } from '../subject.ts'

export interface TableTotals {
  /** In the shape: where its last row begins. */
  readonly at: number
  readonly totals: readonly Quantity[]
}

/** A table of more columns is not told again in a sentence. */
const mostColumns = 8
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }
const inBrackets = /[（(](?<power>[十百千万亿]*)(?<unit>[^（）()十百千万亿]{1,4})[）)]$/u
const ofAll = /单位[：:](?<power>[十百千万亿]*)(?<unit>[^十百千万亿）)\n]{1,4})/u
const captionReach = 80
const nouns: readonly (readonly [RegExp, string])[] = [
  [/人口|人[数次]|学生|[大中小]学生?|职工|党员|就诊|门诊/u, '人'],
  [/户数?$/u, '户'],
  [/合计|总计|小计/u, ''],
]

export function tableTotals(reading: Reading): readonly TableTotals[] {
  if (reading.format !== 'docx' && !/[|｜\t]/u.test(reading.text)) return []
  return tableRows(reading).flatMap((rows) => totalsOf(rows, reading))
}

function totalsOf([head = [], ...rows]: TableRows, { text }: Reading): readonly TableTotals[] {
  const [last, first] = [rows.at(-1), rows[0]?.[0]]
  if (!last || head.length > mostColumns || !last.slice(0, 2).some((cell) => totalRow.test(cell.text))) return []
  const before = text.slice(Math.max(0, (first?.start ?? 0) - captionReach * 2), first?.start ?? 0)
  const caption = ofAll.exec(before)?.groups
  const names = head.map(({ text: words }) => words)
  const common = nouns.find(([name]) => names.some((one) => name.test(one)))?.[1] ?? ''
  const totals = last.flatMap(({ figure }, column) => {
    const name = names[column] ?? ''
    const value = figure ? ones(figure) : null
    if (!figure || value === null || column === 0 || figure.unit !== '' || /率|占|比|%|％/u.test(name)) return []
    const { power = '', unit = '' } = inBrackets.exec(name)?.groups ?? caption ?? {}
    const noun = nouns.find(([one]) => one.test(name))?.[1] || common
    const dimension = dimensionOf(unit || noun)
    if (dimension.name === '') return []
    const factor = dimension.factor * [...power].reduce((product, sign) => product * (powers[sign] ?? 1), 1)
    const isExact = !isRounded(figure) && factor === 1
    const half = (lastDigit(figure) / 2) * factor
    const words = {
      dimension: dimension.name,
      role: 'level',
      isDown: false,
      isThen: false,
      each: '',
      group: 1,
    } as const
    return [{ figure, amount: value * factor, half, isExact, ...words, before: name, after: '', mark: '' }]
  })
  const at = last.find(({ figure }) => figure)?.figure?.at
  return at === undefined || totals.length === 0 ? [] : [{ at, totals }]
}
