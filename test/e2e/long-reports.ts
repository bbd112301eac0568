/** Reports in the official layout that go on for some pages: what they say is made, in another order for each. */

const subjects = [
  '全县教育工作',
  '防汛抗旱工作',
  '农村公路养护',
  '基层医疗服务',
  '安全生产检查',
  '财政预算执行',
  '文物保护工作',
]
const verbs = ['扎实推进', '持续加强', '全面完成', '稳步开展', '认真组织', '不断改进']
const tails = [
  '，群众满意度进一步提高',
  '，建立台账、逐项销号',
  '，问题整改率明显上升，为下一步工作打下了良好基础',
  '，县直各部门分工负责、密切配合',
  '，其中重点项目12个、一般项目35个，完成投资3600万元',
  '；对发现的“三类”问题，一律限期（15日内）整改到位',
]

/** The same numbers for the same seed: a linear congruence (Numerical Recipes, 7.1). */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

function sentenceBy(roll: (sides: number) => number): string {
  const one = (among: readonly string[]) => among[roll(among.length)] ?? ''
  const clauses = Array.from({ length: 1 + roll(3) }, () => `${one(verbs)}${one(subjects)}${one(tails)}`)
  return `${clauses.join('，')}。`
}

/** A report of some pages; each seed has headings, lists, a table, attachments or a signature of its own. */
export function longReport(seed: number): string {
  const roll = dice(seed)
  const lines = [`第${seed}号关于${subjects[seed % subjects.length]}的报告`, '', '市人民政府：']
  const paragraph = () => Array.from({ length: 1 + roll(5) }, () => sentenceBy(roll)).join('')
  for (let part = 0; part < 3 + (seed % 3); part++) {
    lines.push(`${'一二三四五'[part]}、${verbs[roll(verbs.length)]}${subjects[roll(subjects.length)]}`)
    for (let count = 0; count < 2 + roll(4); count++) lines.push(paragraph())
    if (roll(2) === 0)
      lines.push(`（一）${subjects[roll(subjects.length)]}`, paragraph(), '（二）其他工作', paragraph())
    if (seed % 3 === 1 && part === 1)
      lines.push(
        '| 乡镇 | 项目 | 投资 |',
        '| --- | --- | --- |',
        ...Array.from({ length: 8 }, (_, row) => `| 第${row}乡 | ${roll(90)} | ${roll(9000)} |`),
        '',
      )
  }
  if (seed % 2 === 0) lines.push('附件：1. 任务分解表', '2. 资金安排表')
  return [...lines, '县人民政府', '2024年5月6日', ''].join('\n')
}
