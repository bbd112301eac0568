/** Units that measure the same thing, and how many of the first each of them is. */

const dimensions: readonly Readonly<Record<string, number>>[] = [
  { 公斤: 1, 千克: 1, 吨: 1000, 斤: 0.5, 市斤: 0.5, 克: 0.001 },
  { 亩: 1, 市亩: 1, 公顷: 15, 平方公里: 1500, 平方千米: 1500 },
  { 米: 1, 公里: 1000, 千米: 1000, 里: 500, 华里: 500 },
  { 平方米: 1, 平米: 1, 平方: 1, '㎡': 1 },
  { 立方米: 1, 立方: 1, 方: 1 },
  { 元: 1, 元人民币: 1, 块: 1, 块钱: 1, 元整: 1 },
  { 千瓦时: 1, 度: 1, 瓦时: 0.001, 兆瓦时: 1000 },
  { 人: 1, 名: 1, 位: 1, 个人: 1 },
  { 张: 1, 票: 1, 份: 1 },
  { 百分点: 1, 个百分点: 1, 个点: 1, 个千分点: 0.1, 个基点: 0.01, 基点: 0.01 },
  { '%': 1, '％': 1, '‰': 0.1, 成: 10 },
]

const known = new Map(
  dimensions.flatMap((units) => {
    const name = Object.keys(units)[0] ?? ''
    return Object.entries(units).map(([unit, factor]) => [unit, { name, factor }] as const)
  }),
)

export interface Dimension {
  readonly name: string
  readonly factor: number
}

/** Of a unit without its power of ten; one that nothing else measures is a dimension by itself. */
export function dimensionOf(unit: string): Dimension {
  return known.get(unit) ?? { name: unit, factor: 1 }
}
