/** How fast placeholders are found: throughput at three sizes, growth per tenfold, and an edit in a report of 20 MB. */
import { detect, redetect, textOf } from '../src/core/detect.ts'
import type { DetectOptions } from '../src/core/model.ts'

const options: DetectOptions = { format: 'text', masks: ['stars'] }

const openings = ['今年以来', '全年', '上半年', '在县委、县政府坚强领导下', '围绕中心任务', '截至目前', '按照年初部署']
const subjects = ['**教育局', '**镇', '全县', '**市水利局', '县委书记**同志', '各乡镇', '**第二中学', '村民张**']
const actions = [
  '培训干部****人',
  '发放资金***.*万元',
  '新建校舍**栋',
  '合格率**.*%',
  '排查隐患***处',
  '走访群众***户***人',
]
const fillers = [
  '不断改进工作作风，把群众满意作为检验标准',
  '坚持问题导向，逐项对照检查，明确责任单位和整改时限',
  '主动靠前服务，协调解决办证慢、跑路多等难点问题',
  '认真总结经验，查找差距不足，研究提出下一步的改进措施',
  '各项任务有序推进，干部群众的信心和干劲更足',
]

/** A report of that many bytes of UTF-8 in which hardly two lines are alike: of our own words, always the same. */
export function longReport(bytes: number): string {
  let seed = 20_260_101
  const pick = (words: readonly string[]) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return words[(seed >>> 8) % words.length] ?? ''
  }
  const lines: string[] = []
  for (let size = 0; size < bytes; ) {
    const clauses = Array.from({ length: 4 }, () => `${pick(fillers)}，${pick(actions)}`)
    const line = `${lines.length + 1}．${pick(openings)}，${pick(subjects)}${pick(fillers)}，${clauses.join('；')}，比上年增加**${pick(['个', '件', '项'])}。\n`
    lines.push(line)
    size += Buffer.byteLength(line)
  }
  return lines.join('')
}

function middleOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const sizes = [
  { name: '10 KB', bytes: 10_000, rounds: 200 },
  { name: '1 MB', bytes: 1_000_000, rounds: 9 },
  { name: '20 MB', bytes: 20_000_000, rounds: 3 },
] as const

export async function measureDetection(): Promise<readonly { readonly name: string; readonly figure: string }[]> {
  const measured = sizes.map(({ name, bytes, rounds }) => {
    const report = longReport(bytes)
    for (let round = 0; round < 3; round++) detect(report.slice(0, 200_000), options)
    const time = middleOf(Array.from({ length: rounds }, () => millisecondsOf(() => detect(report, options))))
    return { name, time, size: Buffer.byteLength(report) }
  })
  const [small, middle, large] = measured
  const growth = (a: typeof small, b: typeof small) => (a && b ? (b.time / a.time) * (a.size / b.size) : Number.NaN)
  return [
    ...measured.map(({ name, time, size }) => ({
      name: `detection, ${name}`,
      figure: `${time.toFixed(1)} ms, ${(size / 1000 / time).toFixed(0)} MB/s`,
    })),
    { name: 'growth per tenfold, 10 KB to 1 MB', figure: `× ${(10 * Math.sqrt(growth(small, middle))).toFixed(1)}` },
    { name: 'twenty times the text, 1 MB to 20 MB', figure: `× ${(20 * growth(middle, large)).toFixed(1)} the time` },
    { name: 'an edit in 20 MB', figure: editFigure() },
  ]
}

/** One character typed at places all over the report. */
function editFigure(): string {
  let detection = detect(longReport(20_000_000), options)
  const length = textOf(detection).length
  const times = Array.from({ length: 60 }, (_, index) => {
    const start = Math.floor((length * ((index * 37) % 60)) / 60)
    return millisecondsOf(() => {
      detection = redetect(detection, [{ start, end: start, text: '新' }])
    })
  })
  return `${middleOf(times).toFixed(2)} ms in the middle, ${Math.max(...times).toFixed(2)} ms at most`
}
