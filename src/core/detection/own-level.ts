/** What the report calls its own unit: 全县, 我市, 本院. Looked at once, when the report is opened. */
const ownWords: readonly (readonly [string, readonly string[]])[] = [
  ['县', ['全县', '我县', '县委', '县政府', '县域', '县级']],
  ['市', ['全市', '我市', '市委', '市政府', '市直', '市域']],
  ['区', ['全区', '我区', '区委', '区政府', '区直']],
  ['省', ['全省', '我省', '省委', '省政府']],
  ['镇', ['全镇', '我镇', '镇党委', '镇政府']],
  ['乡', ['全乡', '我乡', '乡党委', '乡政府']],
  ['街道', ['全街道', '我街道', '街道党工委', '街道办']],
  ['村', ['全村', '我村', '本村']],
  ['州', ['全州', '我州', '州委', '州政府']],
  ['旗', ['全旗', '我旗', '旗委']],
  ['社区', ['全社区', '我社区', '本社区']],
  ['学校', ['全校', '我校', '本校']],
  ['医院', ['全院', '我院', '本院']],
  ['公司', ['我公司', '本公司', '我司', '公司全体']],
]

/** Enough of a report to learn what it calls itself; a longer one is not read to its end for it. */
const enough = 200_000
const most = 50

/** The level word of the report's own unit; null where it has none. 全 and 我 count five times a mere mention. */
export function ownLevelOf(text: string): string | null {
  const head = text.length > enough ? text.slice(0, enough) : text
  let best: string | null = null
  let score = 0
  for (const [level, words] of ownWords) {
    const found = words.reduce((sum, word) => sum + countOf(head, word) * (/^[全我本]/u.test(word) ? 5 : 1), 0)
    if (found > score) {
      best = level
      score = found
    }
  }
  return best
}

function countOf(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0 && count < most; at = text.indexOf(word, at + word.length)) count++
  return count
}
