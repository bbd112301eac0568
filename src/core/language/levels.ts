/**
 * Administrative levels: the one table of the words that close the name of a place, for whoever asks what a mask stands for, what a
 * value repeats or what a report calls itself.
 */
import { words } from './words.ts'

/** A report has one place of each, or tells them apart: masks of any length before such a level share a value. */
const greatLevels: ReadonlySet<string> = new Set(words('省 市 县 区 州 盟 旗'))

/** Of these a report has many. */
const smallLevels = words('镇 乡 村 街道 社区 苏木 嘎查')

/** One of them is not another only because its level is the same. */
export const manyPlaces: ReadonlySet<string> = new Set([...smallLevels, '民族乡', '屯', '寨', '自然村', '小区'])

/** Where a report says nothing of its own unit, it is taken to be of the first place that it names, if that has such a level. */
export const reportingLevels: ReadonlySet<string> = new Set(words('市 县 区 州 旗 盟 镇 乡 村'))

const autonomousLevels = words('自治区 自治州 自治县 自治旗 民族乡')

/** Of a level that few know by itself: 大兴安岭地区, 浦东新区. */
const regionLevels = words('地区 新区')

/**
 * They end many names that have another level, 广州 of a city and 红旗 of a town: only where one stands behind a value as well
 * (`甘南州` before 州教育局) is it the level of that value.
 */
const levelsAtSeams = words('州 盟 旗 屯 寨')

/** What closes the name of a place by itself, the longest first: 自治县 before 县. */
const closingLevels = [...autonomousLevels, ...greatLevels, ...smallLevels, ...regionLevels]
  .filter((level) => !levelsAtSeams.includes(level))
  .toSorted((a, b) => b.length - a.length)

const everyClosingLevel = [...closingLevels, ...levelsAtSeams]

/** How high a level stands: a province above a city, a city above a county, a county above a town, a town above a village. */
const ranks: Readonly<Record<string, number>> = Object.fromEntries(
  [
    '村 社区 嘎查 屯 寨 自然村 行政村',
    '镇 乡 街道 苏木 民族乡 办事处',
    '县 区 旗 自治县 自治旗',
    '市 州 盟 地区 自治州',
    '省 自治区',
  ].flatMap((line, rank) => words(line).map((level) => [level, rank])),
)

/** True where a place of the first level holds one of the second: each has one such place above it, and many beneath. */
export function isAbove(level: string, other: string): boolean {
  const [high, low] = [ranks[level], ranks[other]]
  return high !== undefined && low !== undefined && high > low
}

/** Zones that a county or city has one of. */
export const zones =
  /(?:新区|开发区|经开区|高新区|园区|产业园|工业园|集中区|集聚区|城区|合作区|实验区|试验区|示范区|管委会)$/u

/** Everything that closes the name of a place: levels, zones, and the offices that are called by a level. */
export const levels = words(`
  省 市 县 区 镇 乡 村 州 盟 旗 屯 寨 街道 社区 自治区 自治州 自治县 自治旗 民族乡 苏木 嘎查 地区 新区 开发区 经开区
  高新区 经济开发区 经济技术开发区 高新技术开发区 高新技术产业开发区 工业园区 产业园区 工业园 产业园 工业集中区
  产业集聚区 示范区 实验区 试验区 保税区 保护区 风景区 景区 度假区 旅游区 园区 自贸区 合作区 管理区 管委会 办事处
  街道办 街道办事处 居委会 村委会 居民委员会 村民委员会 行政村 自然村 农场 林场 牧场 渔场 垦区 矿区 库区 灌区 林区
  牧区 片区 湾区 特区 县城 城区 街办
`)

/** Other words for the place of a level. */
export const sameLevel: Readonly<Record<string, string>> = {
  县城: '县',
  街办: '街道',
  街道办: '街道',
  街道办事处: '街道',
  居委会: '社区',
  居民委员会: '社区',
  村委会: '村',
  村民委员会: '村',
  行政村: '村',
}

/** Levels that close the name of a town of which only the beginning is masked: `*河镇`. */
export const townLevels: ReadonlySet<string> = new Set(words('省 市 县 区 镇 乡 村 街道 社区'))

/** Two levels in one word, unless the second opens another word: 县市场监管局 is the county's. */
const levelPairs = words('省市 市县 区县 县市')

/** Words that begin like a level and name none: `**市场监管`, `**区域发展`. */
const wordsLikeLevels = words(`
  市场 市民 市级 市直 市区 市容 市政 市长 市委 市值 市面 市属 市域 市外 市内 市里 县级 县直 县域 县长 县委 县政府
  县外 县内 县里 县区 县属 县乡 县处 县人大 县政协 县纪委 区域 区间 区别 区级 区直 区位 区划 区块 区长 区委 区政府
  区属 区内 区外 区分 省级 省直 省外 省内 省份 省长 省委 省政府 省属 省域 省道 省心 省力 省会 省略 省钱 省时 镇长
  镇党委 镇政府 镇域 镇村 镇街 镇静 镇痛 镇压 镇级 乡村 乡长 乡镇 乡党委 乡政府 乡亲 乡愁 乡贤 乡土 乡风 乡情 乡级
  乡音 村民 村级 村长 村支书 村支部 村党支部 村干部 村委 村书记 村组 村企 村庄 村屯 村域 村集体 村规 村口 村里
  村主任 村两委 村“两委” 州长 州委 州府 州级 州直 州属 州内 州外 州里 旗帜 旗下 旗舰 旗袍 旗手 旗长 旗委 旗级 旗直
  旗属 旗内 旗外 旗里 盟友 盟主 盟约 盟军 盟员 盟委 盟长 盟级 盟直 盟属 盟内 盟外 屯垦 街道路 社区矫正 社区工作者
  社区居民 社区服务 地区生产总值 园区建设 示范区建设
`)
export const notLevels = [...wordsLikeLevels, ...levelPairs]

/** Of these, by level, the words that still name the place before them: `**县委` is the county's committee. */
export const officesOfLevels: Readonly<Record<string, readonly string[]>> = {
  省: words('省委 省长 省直 省级 省政府 省属 省内'),
  市: words('市委 市长 市直 市级 市区 市属 市内 市政府 市人大 市政协 市纪委'),
  县: words('县委 县长 县直 县级 县域 县属 县内 县乡村振兴 县乡村建设 县政府 县人大 县政协 县纪委'),
  区: words('区委 区长 区直 区级 区属 区内 区政府'),
  州: words('州委 州长 州直 州级 州属 州内 州政府 州人大 州政协 州纪委'),
  盟: words('盟委 盟长 盟直 盟级 盟属 盟内 盟行署 盟纪委'),
  旗: words('旗委 旗长 旗直 旗级 旗属 旗内 旗政府 旗人大 旗政协 旗纪委'),
  镇: words('镇长 镇党委 镇政府 镇域'),
  乡: words('乡长 乡党委 乡政府'),
  村: words(`
    村民 村级 村支书 村支部 村党支部 村干部 村委 村书记 村集体 村口 村里 村主任 村两委 村“两委” 村庄
  `),
  社区: words('社区矫正 社区居民 社区工作者 社区服务'),
  地区: words('地区生产总值'),
  园区: words('园区建设'),
  示范区: words('示范区建设'),
}

const levelsByOffice = new Map(
  Object.entries(officesOfLevels).flatMap(([level, all]) => all.map((one) => [one, level])),
)

/** 县 for 县委; the word itself where it is no such office. */
export function levelOfOffice(word: string): string {
  return levelsByOffice.get(word) ?? word
}

/** What a report calls its own unit, by level: 全县, 我市, 本院. */
export const ownUnitWords: Readonly<Record<string, readonly string[]>> = {
  县: words('全县 我县 县委 县政府 县域 县级'),
  市: words('全市 我市 市委 市政府 市直 市域'),
  区: words('全区 我区 区委 区政府 区直'),
  省: words('全省 我省 省委 省政府'),
  镇: words('全镇 我镇 镇党委 镇政府'),
  乡: words('全乡 我乡 乡党委 乡政府'),
  街道: words('全街道 我街道 街道党工委 街道办'),
  村: words('全村 我村 本村'),
  州: words('全州 我州 州委 州政府'),
  旗: words('全旗 我旗 旗委 旗政府'),
  盟: words('全盟 我盟 盟行署'),
  社区: words('全社区 我社区 本社区'),
  学校: words('全校 我校 本校'),
  医院: words('全院 我院 本院'),
  公司: words('我公司 本公司 我司 公司全体'),
}

/** Offices of a level that are named by it: no place of another level has them. */
const officeOfLevel = /^(?<level>[省市县区州盟旗镇乡])(?:委|长(?!期|远|效)|政府|人大|政协|纪委|党委)/u

/** The level whose office the words after a name begin with, or null: 县 of 县委. */
export function officeAfter(words: string): string | null {
  return officeOfLevel.exec(words)?.groups?.level ?? null
}

/** The level that closes a place's name, or null: 广州 has none, and a level alone is no name. */
export function levelOf(name: string): string | null {
  return closingLevels.find((level) => name.endsWith(level) && name.length > level.length) ?? null
}

/** The level that the words after a name begin with, or null. */
export function levelAfter(words: string): string | null {
  const level = everyClosingLevel.find((one) => words.startsWith(one)) ?? null
  return level !== null && wordsLikeLevels.some((word) => words.startsWith(word) && word.length > level.length)
    ? null
    : level
}

/** How many UTF-16 units after a name tell its level. */
export const seam = 6

/** The level that a place before these words has, whether they begin with it (县教育局) or with its office (县委). */
export function levelAtSeam(words: string): string | null {
  return levelAfter(words) ?? officeAfter(words)
}

/** Closes a place before an institution of it: 县 of `**县**中学`. */
export const endsPlace = /[省市县区镇乡村州盟旗道]$/u
