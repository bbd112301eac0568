import { describe, expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf, redetect, savedIds, textOf } from '../../src/core/detect.ts'
import type { DetectOptions } from '../../src/core/model.ts'
import { marked } from './marked.ts'

const stars: DetectOptions = { format: 'text', masks: ['stars'] }
const fields = (text: string) => fieldsOf(detect(text, stars)).map(({ label, count }) => `${label} ${count}`)

describe('masks', () => {
  test('×, X and 某 are masks only when they are asked for, and only where they can hide something', () => {
    const text = '王××诉李某，被告人张xx住XX小区，规格3×5米，做X光，某些人'
    expect([marked(text), marked(text, 'text', ['stars', 'crosses', 'letters', 'mou'])]).toEqual([
      text,
      '王〔person〕诉李〔person〕，被告人张〔person〕住〔name〕小区，规格3×5米，做X光，某些人',
    ])
  })

  test('an escaped star goes on with a run only where stars are masks', () => {
    const text = '张某\\*\\*到场'
    expect([marked(text, 'text', ['mou']), marked(text, 'text', ['mou', 'stars'])]).toEqual([
      '张〔person〕\\*\\*到场',
      '张〔person〕到场',
    ])
  })

  test('a value keeps its separators, and visible digits are part of its shape alone', () => {
    const places = placeholdersOf(
      detect('1**户、9*.*%、*,***元，手机138****1234，电话****-*******，×＊＊', {
        ...stars,
        masks: ['stars', 'crosses'],
      }),
    )
    expect(places.map(({ text, shape, digits }) => [text, shape, digits])).toEqual([
      ['**', '1**', 2],
      ['*.*', '9*.*', 2],
      ['*,***', '*,***', 4],
      ['****', '138****1234', 4],
      ['****-*******', '****-*******', 11],
      ['×＊＊', '×＊＊', null],
    ])
  })
})

describe('fields', () => {
  test('the same level is one place, and a bare mask before an institution is the report’s own', () => {
    expect(fields('**县教育局\n全县**所学校，**教育系统在**市领导下，中共**委、**实验中学获奖。')).toEqual([
      '县名 4',
      '市名 1',
      '学校（所） 1',
    ])
  })

  test('a report whose words do not say what it is of is of the place it names first', () => {
    expect(fields('**县教育局工作总结\n**教育系统围绕中心工作，**实验中学获奖，**市领导调研。')).toEqual([
      '县名 3',
      '市名 1',
    ])
  })

  test.each([
    [
      '全县外出务工多。**县人社局同**省**市签约，又到**省**县回访。',
      ['县名 1', '外省名 1', '外市名 1', '外省名（2） 1', '外县名 1'],
    ],
    ['新桥连通**区、**区。**区供地。', ['区名 1', '区名（2） 1', '区名（3） 1']],
    ['**大学、**大学与全县合作，**大学捐款。', ['大学名称 1', '大学名称（2） 1', '大学名称（3） 1']],
    ['全县引进**农业公司（以下简称“**农业”）。**农业签约。', ['农业公司名称 3']],
    ['原告**绿康科技有限公司（以下简称“**绿康”）诉称。**绿康公司已付款，**绿康另称。', ['绿康科技有限公司名称 4']],
    ['全县工作。**县教育局表扬**第三初级中学。', ['县名 2']],
    ['全县督查：**派出所、**法庭。**县教育局，**人民政府。', ['派出所名称 1', '法庭名称 1', '县名 2']],
  ])('unsure means apart, and short names go with full ones: %s', (text, expected) => {
    expect(fields(text)).toEqual(expected)
  })

  test('a nested address is one field a level, and a school named behind its county has a name of its own', () => {
    expect(fields('**省**市**县**中学，后来**中学更名。')).toEqual(['省名 1', '市名 1', '县名 1', '中学名称 2'])
  })

  test('places side by side are different places', () => {
    expect(fields('**镇、**镇和**乡受灾，**、**两县支援。')).toEqual([
      '镇名 1',
      '镇名（2） 1',
      '乡名 1',
      '县名 1',
      '县名（2） 1',
    ])
  })

  test('rows of one table are about different places', () => {
    expect(fields('| 镇 | 户数（户） |\n|---|---|\n| **镇 | * |\n| **镇 | * |')).toEqual([
      '镇名 1',
      '镇名（2） 1',
      '**镇·户数（户） 1',
      '**镇·户数（户）（2） 1',
    ])
  })

  test('persons go by what shows of them and their role', () => {
    expect(fields('书记**同志讲话，县长刘*主持。**书记指出，刘*要求。')).toEqual(['书记姓名 2', '县长刘* 2'])
  })

  test('each case of a collection has its own people and places', () => {
    expect(fields('案例一：张**在**市购房\n张**上诉\n案例二：张**在**市借款')).toEqual([
      '市名 1',
      '市名（2） 1',
      '张** 2',
      '张**（2） 1',
    ])
  })
})

describe('labels', () => {
  test.each([
    ['通过国培等途径，培训教师****人，全县有**名教师获奖。', ['培训教师（人）', '教师获奖（名）']],
    [
      '中考合格率**%，较上年的**%提高*个百分点。',
      ['中考合格率（%）', '较上年中考合格率（%）', '中考合格率提高（个百分点）'],
    ],
    ['参保率由上年的**%提高到**%。', ['上年参保率（%）', '参保率（%）']],
    ['全年总投资*亿元，综合评价居全市第*。', ['总投资（亿元）', '综合评价名次']],
    ['惠及困难群众****户****人。', ['惠及困难群众（户）', '惠及困难群众（人）']],
    ['第**期（总第***期）', ['第几期', '总第几期']],
    ['联系人：***，联系电话：****-*******', ['联系人姓名', '联系电话']],
    ['20**年*月*日', ['落款年', '落款月', '落款日']],
    ['车牌号陕A*****，住**路**号', ['路名', '车牌号', '门牌号']],
  ])('a label is taken from the words at its place: %s', (text, labels) => {
    expect(fieldsOf(detect(text, stars)).map(({ label }) => label)).toEqual(labels)
  })
})

describe('ids', () => {
  const report = '**县培训教师****人。\n发放资金**万元。\n发放资金**万元。\n联系人：***'

  test('reopening gives the same ids', () => {
    expect(placeholdersOf(detect(report, stars))).toEqual(placeholdersOf(detect(report, stars)))
  })

  test('an edit in front moves places and changes no id, field or label', () => {
    const before = detect(report, stars)
    const after = redetect(before, [{ start: 0, end: 0, text: '关于工作的报告\n' }])
    expect([textOf(after), placeholdersOf(after), fieldsOf(after)]).toEqual([
      `关于工作的报告\n${report}`,
      placeholdersOf(before).map((place) => ({ ...place, start: place.start + 8, end: place.end + 8 })),
      fieldsOf(before),
    ])
  })

  test('a field that an edit leaves as it was is the same object after it', () => {
    const before = detect('修路**公里\n建校**所\n', stars)
    const after = redetect(before, [{ start: 0, end: 0, text: '全县' }])
    const [road, school] = fieldsOf(before)
    expect(fieldsOf(after).map((field) => [field === road, field === school])).toEqual([
      [false, false],
      [false, true],
    ])
  })

  test('words typed beside a placeholder leave it itself, and a new one gets an id of its own', () => {
    const before = detect('发放资金**万元。', stars)
    const typed = redetect(before, [{ start: 4, end: 4, text: '共计' }])
    const more = redetect(typed, [{ start: 11, end: 11, text: '惠及**户' }])
    const [first] = placeholdersOf(before)
    expect([
      placeholdersOf(typed)[0]?.id,
      placeholdersOf(more)[0]?.id,
      new Set(placeholdersOf(more).map(({ id }) => id)).size,
    ]).toEqual([first?.id, first?.id, 2])
  })

  test('an edit that changes what the report calls itself regroups nothing', () => {
    const before = detect('全县**教育系统\n**县教育局', stars)
    const after = redetect(before, [{ start: 0, end: 2, text: '全市全市全市' }])
    expect(placeholdersOf(after).map(({ field }) => field)).toEqual(placeholdersOf(before).map(({ field }) => field))
  })

  test('a project file brings back the ids that edits gave', () => {
    const edited = redetect(detect(report, stars), [{ start: 3, end: 3, text: '新增学位**个，' }])
    const reopened = detect(textOf(edited), stars, savedIds(edited))
    expect(placeholdersOf(reopened)).toEqual(placeholdersOf(edited))
  })
})

describe('the structure of a text', () => {
  const kinds = (text: string) => detect(text, stars).passages.map(({ kind }) => kind)
  const reasons = (text: string) => placeholdersOf(detect(text, stars)).map(({ reason }) => reason.cue)

  test('is the same with tildes as with backticks: masks in a fence are code', () => {
    expect([kinds('~~~\n**县\n~~~'), reasons('~~~\n**县\n~~~'), reasons('~~~\n**县')]).toEqual([['fence'], [], ['县']])
  })

  test('is a table without bars at the ends of its rows too, and its heads name what stands below', () => {
    const table = '乡镇 | 合格率（%）\n--- | ---\n石坪镇 | **'
    expect([kinds(table), placeholdersOf(detect(table, stars))[0]?.unit]).toEqual([['table'], '%'])
    expect(fieldsOf(detect(table, stars))[0]?.label).toBe('石坪镇·合格率（%）')
  })

  test('is read anew where an edit makes a table of it, with all that is edited at once below', () => {
    const rows = Array.from({ length: 600 }, (_, row) => `第${row}行 | ***`).join('\n')
    const before = `镇名 | 人数\n甲\n${rows}`
    const at = before.indexOf('甲')
    const last = before.length - 3
    const change = [
      { start: at, end: at + 1, text: '--- | ---' },
      { start: last, end: last, text: '*' },
    ]
    const after = redetect(detect(before, stars), change)
    const whole = `${before.slice(0, at)}--- | ---${before.slice(at + 1, last)}*${before.slice(last)}`
    expect([textOf(after), after.passages.length]).toEqual([whole, 1])
    expect(placeholdersOf(after)).toHaveLength(600)
  })
})
