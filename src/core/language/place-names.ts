import { words } from './words.ts'

/** Levels that a name stands before; 区 closes too many other words. */
export const namedLevels = /民族乡|街道|社区|苏木|嘎查|[省市县镇乡村]/gu

/** Words before a level that make no name: 乡镇, 示范村, 我县. */
export const notPlaceNames: ReadonlySet<string> = new Set(
  words(`
  大城 小城 中小城 大中城 一线城 二线城 新城 特大城 省会城 中心城 旅游城 宜居城 智慧城 海绵城 文明城 卫生城 园林城 试点城 示范城 创新城 沿海城 周边城 重点城 港口城 工业城 现代城 花鸟 农贸 批发 跳蚤 城关 推动 推进 支持 服务 打造 建设 振兴 促进 保障 带动 带领 引领 率领 带头 公布 公开 助力 发展 指导 督促 协调 配合 要求 牵头 主动 治理 管理 改善 美化 巩固 拓展 政府 争取 常务副 示范 行政 自然 贫困 重点 中心 特色小 先进 文明 试点 小康 薄弱 移民 城中 空心 建制 富裕 样板 达标 后进 整治 脱贫 所在 相关 有关 附近 周边 偏远 边远 边境 部分 全部 多个 一个 两个 三个 数字 幸福 智慧 平安 法治 未来 民族 传统 美丽 美丽乡 和谐 生态 旅游 工业 农业 产业 城关镇中心 城乡 返回 帮扶 驻点 联系 所辖 下辖 辖区 强镇 首批 第一批 国家级 省级 市级 县级 全国 全省 全市 全县 百强 经济强 教育强 人口大 农业大 技能 文化 历史文化名 革命老区 贫困人口 深度贫困 国定贫困 一般 普通 普通高 整体 老城 城市 商业 步行 沿线 沿江 沿河 易地搬迁 搬迁 安置 扶贫 党建 红色 康养 宜居 宜业 和美 乡村 未出 留守 该县该 智慧社 绿色 清廉 卫生 无讼 平安示范 无毒 民主法治 信用 书香 长寿 电商 淘宝 专业 重灾 受灾 贫困薄弱 软弱涣散 集体经济空壳 空壳 街道和 乡镇和 镇和 县和 相邻 毗邻 对口
`),
)

/** Words of one character with the level: what a longer word ends in is no name of a place. */
export const commonPlaces: ReadonlySet<string> = new Set(
  words(`
  山村 农村 新村 古村 老村 小村 大村 穷村 强村 富村 乡村 驻村 进村 入村 返村 到村 包村 联村 回村 出村 邻村 空村 名村 小镇 古镇 集镇 城镇 乡镇 村镇 名镇 大镇 强镇 重镇 新镇 老镇 包镇 驻镇 家乡 故乡 异乡 同乡 老乡 城乡 下乡 返乡 还乡 思乡 山乡 水乡 级县 辖县 大县 强县 穷县 小县 名县 邻县 外县 富县 试县 驻县 到县 回县 来县 赴县 级市 辖市 大市 小市 强市 名市 邻市 外市 夜市 早市 菜市 楼市 股市 集市 超市 上市 入市 级省 邻省 外省 大省 强省 回省 出省 老街道 主街道 大街道 各街道 小社区 大社区 新社区 老社区 村社区
`),
)

/** Characters that stand in no name of a place at its beginning, or close the words before it. */
export const placeEdge = /[\s*＊×■█，。；：、！？,;:（）()“”"《》〈〉【】\-—–～~·…\d０-９A-Za-z％%]/u
export const beforePlace =
  /(?:在|赴|到|往|从|向|至|于|及|和|与|或|由|的|县|市|区|省|州|旗|镇|乡|位于|来自|前往|深入|走进|覆盖|涉及|包括|组织|支援|帮扶|途经|驻|将|对|以|为|是|有|原|经|把|如|自|被)$/u
/** What goes on after a level and makes another word of it: 镇静, 乡愁, 村民. */
export const notAfterLevel: Readonly<Record<string, RegExp>> = {
  镇: /^[静痛压]/u,
  乡: /^[村镇亲愁贤土音情风下]/u,
  村: /^[民落庄]/u,
  省: /^[级直内外钱力心时道会委]/u,
  市: /^[场民级直区容值面属域外内井售镇话]/u,
  县: /^[处]/u,
  街道: /^[上边旁两]/u,
  社区: /^[矫]/u,
}

export const school =
  /(?:中心|实验|第[一二三四五六七八九十]+|寄宿制|九年制|高级|初级|职业|特殊教育)*(?:小学|中学|幼儿园)|(?:实验|寄宿制|九年制|职业|特殊教育)学校/gu
export const company = /(?:有限责任公司|股份有限公司|有限公司|专业合作社|合作社|律师事务所|会计师事务所)/gu
/** After the name of a street or estate: 路12号3栋2单元501室. */
export const address =
  /(?:路|街|大道|巷|胡同|弄)\d{1,5}号(?:院)?(?:\d{1,3}(?:栋|幢|座|号楼))?(?:\d{1,2}单元)?(?:\d{1,5}(?:室|房|户))?|(?:小区|花园|家园|新村|公寓|苑)\d{1,3}(?:栋|幢|座|号楼)(?:\d{1,2}单元)?(?:\d{1,5}(?:室|房|户)?)?/gu
/** Words that lead to the name of a street. */
export const beforeStreet = /^.*(?:[在于至到是为住]|位于|县|市|区|镇)(?=[\u4e00-\u9fff])/u
