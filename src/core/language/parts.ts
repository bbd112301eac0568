/** How reports tell a whole and its parts; `\uE000` is a figure, see `quantities/figures.ts`. */

const figure = '\uE000'

/** Opens the parts of the figure before it. */
export const ofThese = /其中[，,：:]?/gu
/** One part of the figure before it: 86所学校中，有52所. */
export const amongThese = new RegExp(
  `${figure}[^，。；：、\\n${figure}]{0,10}中[，,]?(?:已?有|共有|仅有|只有)[^，。；：、\\n${figure}]{0,4}${figure}`,
  'gu',
)
/** Brackets after a figure that open its parts: 教职工500人（男200人、女300人）. */
export const bracketed = new RegExp(
  `${figure}[^，。；：、\\n（）()${figure}]{0,6}[（(](?<parts>[^（）()\\n]{4,200})[）)]`,
  'gu',
)
/** Closes a list of parts with their sum. */
export const summed = new RegExp(
  `[，,、；](?:以上)?(?:三|四|五|两)?(?:者|项|类)?(?:(?:合计|共计|总计|总共)[^，。；：、\\n${figure}]{0,8}|共)${figure}`,
  'gu',
)
/** A word between two figures after which the list of parts is over, or that says something else of a part. */
export const notPart =
  /(?:同比|环比|上年|去年|同期|增长|增加|增幅|提高|提升|下降|减少|占|人均|户均|平均|均|比例|率|达到|超过|完成|位居|排名|第|每|另|此外|合计|共计|总计|累计|新增|至今|以来|较|比|超|仅次|最高|最低|最大|最小|故|实为)/u
/** Parts that cut across each other: their sum may exceed the whole. */
export const crossing =
  /党员|团员|女|少数民族|本科|研究生|硕士|博士|学历|以上|以下|骨干|退役|留守|困难|贫困|低保|残疾|优秀|先进|高级|中级|名师|返乡|新增|重点/u
/** Parts that are all there is. */
export const complete: readonly (readonly string[])[] = [
  ['男', '女'],
  ['城镇', '乡村'],
  ['城镇', '农村'],
  ['夏粮', '秋粮'],
  ['小学', '初中', '幼儿园'],
  ['小学', '初中', '高中'],
  ['进口', '出口'],
  ['新建', '续建'],
  ['党委', '党总支', '党支部'],
  ['中央', '省级', '市级', '县级'],
]
/** Before a figure: it is what was added, and what 其中 opens after it are parts of the whole before. */
export const changeOf =
  /(?:同比|环比|比[^，。；]{0,8}|较[^，。；]{0,8}|净)?(?:增收|减收|增支|减支|增产|减产|增加|增长|减少|下降|净增)了?$/u

const opposed: readonly (readonly [RegExp, RegExp])[] = [
  [/男/u, /女/u],
  [/城[市镇区]/u, /农村|乡村/u],
  [/^(?!非)/u, /^(?:非|不|未|无|其他|其余)/u],
  [/人工/u, /飞播|封[山育]|自然/u],
  [/有效/u, /废|无效/u],
  [/上半年/u, /下半年/u],
  [/公办|公立|国有/u, /民办|民营|私立/u],
  [/门诊/u, /急诊|住院/u],
  [/新[建增]/u, /续建|改扩?建/u],
  [/口头/u, /书面/u],
  [/首次|初次/u, /重复|再次|多次/u],
]

/** Whether the labels of a list say that it leaves nothing out: 甲类、乙类、丙类, 合格、不合格, or one that is the rest. */
export function completes(labels: readonly string[]): boolean {
  if (labels.some((label) => /^(?:其他|其它|其余|余下)/u.test(label))) return true
  const [first = '', second = ''] = labels
  if (labels.length === 2)
    return opposed.some(
      ([one, other], index) =>
        (one.test(first) && other.test(second) && (index !== 2 || sharesEnd(first, second))) ||
        (index !== 2 && one.test(second) && other.test(first)),
    )
  if (
    labels.length > 2 &&
    labels.every((label, index) => ordinals.some((signs) => label.replace(/^第/u, '')[0] === signs[index]))
  )
    return true
  const last = labels[0]?.at(-1) ?? ''
  return (
    last !== '' &&
    /[类级面奖镇乡村县区组所税款项费岗型期度农业产林]/u.test(last) &&
    labels.every((label) => label.endsWith(last))
  )
}

/** 达到一类标准的9个，二类8个，三类4个: each of the next class. */
export function ranked(labels: readonly string[]): boolean {
  return classes.some((signs) => labels.every((label, index) => signs[index]?.test(label) ?? false))
}

/** 第一产业、第二产业、第三产业. */
const ordinals = ['一二三四五六', '甲乙丙丁戊']
const classes = ordinals.map((signs) => [...signs].map((sign) => new RegExp(`${sign}[类级档等](?!奖)`, 'u')))

/** 合格、不合格 and 批准逮捕、不批准逮捕 end alike. */
function sharesEnd(one: string, other: string): boolean {
  return one.slice(-2) === other.slice(-2) || /^(?:其他|其余)/u.test(other)
}
