/** A report far larger than any office writes: each line names the same county once and has figures of its own. */

export interface Size {
  readonly lines: number
  /** Placeholders a line, the county's name among them. */
  readonly perLine: number
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const things = ['水渠', '桥梁', '学校', '医院', '道路', '山塘', '泵站', '林场', '茶园']
const units = ['公里', '座', '所', '家', '条', '口', '个', '处', '亩']

export function largeReport({ lines, perLine }: Size): string {
  const line = (at: number) => {
    const village = [...String(at)].map((digit) => numerals[Number(digit)] ?? '').join('')
    const figures = Array.from(
      { length: perLine - 1 },
      (_, index) => `${village}村修好${things[index % things.length]}**${units[index % units.length]}`,
    )
    return `**县${figures.join('，')}。`
  }
  return `全县村务工作总结\n${Array.from({ length: lines }, (_, at) => line(at)).join('\n')}\n`
}
