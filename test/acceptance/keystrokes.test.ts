import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readProjectFile } from '../../src/app/project-file.ts'
import { readWork } from '../../src/core/project.ts'
import { viewOf } from '../../src/core/view.ts'
import { decideByKeys, type Wanted } from '../e2e/by-keys.ts'
import { downloadOf, openReport } from '../e2e/report.ts'

const file = resolve(import.meta.dirname, '../../../shared/report/report.txt')
const present = existsSync(file)
if (!present) console.log(`acceptance: no keystrokes were counted, there is no report at ${file}`)

const wanted: Wanted = {
  县名: '青禾',
  市名: '云岭',
  省名: { keep: true },
  '总投资（亿元）': '3',
  '江口镇九年制（所）': '12',
  '市事业单位计划招聘（名）': '6',
  '市人才引进计划招聘（名）': '4',
  '组织参与（人）': '9',
  '培训教师（人）': '1360',
  '教师获得市级表彰奖励（名）': '24',
  '年全县申请结题的县级课题（项）': '128',
  '评出优秀课题（项）': '26',
  '合格课题（项）': '102',
  '开通线上名师网络工作室（个）': '11',
  '参赛教师（人）': '480',
  '评选出一等奖（人）': '120',
  '二等奖（人）': '160',
  '各类学生资助资金（万元）': '2150',
  '资助学生（人次）': '21560',
  '落实中职免学费资金（万元）': '310',
  '受助学生（人次）': '1490',
  '选拔学生参加（名）': '105',
  '学前教育技能（个）': '21',
  '获得省级奖励（人）': '38',
  '学生获得国家级奖励（名）': '2',
  '中考全科合格（人）': '860',
  '中考全科合格比上年增加（人）': '74',
  '合格率（%）': '68',
  '较之上年合格率（%）': '63',
  '合格率提高（个百分点）': '5',
  '教育工作者被评为优秀（名）': '90',
  '学生被“双一流”院校录取（名）': '117',
}

test.runIf(present)(
  'the report of the mission is decided by keys alone, in at most 120 besides the values',
  async () => {
    const { page } = await openReport(readFileSync(file), {}, '贺词.txt')
    const { keys, total } = await decideByKeys(page, wanted, 120)
    console.log(`acceptance: ${total} places were decided by ${keys} keys besides the values`)
    expect([keys <= 120, total]).toEqual([true, 53])
    const saved = await downloadOf(page, () => page.keyboard.press('Control+s'))
    const project = readProjectFile(readFileSync(await saved.path()), saved.suggestedFilename())
    const work = project.ok ? readWork(project.value.session) : project
    if (!work.ok) throw new Error(JSON.stringify(work.messages))
    const said = viewOf(work.value).fields.map(({ id, label }) => {
      const decision = work.value.decisions.get(id)
      return [label, decision?.state === 'filled' ? decision.value : { keep: decision?.state === 'kept' }]
    })
    expect(Object.fromEntries(said)).toEqual(wanted)
  },
)
