import { words } from './words.ts'

/** After an asterisk at the start of a line or cell: it is a footnote's mark. */
export const footnoteWords = words(`
  注 备注 指 表示 本文 本稿 本表 本报告 本件 以上 文中 表中 图中 此表 此件 说明 附注 注释 注明 数据来源 资料来源
  提示 温馨提示 特别提示 脚注 资料
`)

/** After a quoted or bare asterisk: it marks something that must be filled in. */
export const requiredWords = words(`
  为必填 的为必填 必填 的栏目 的项目 号为必填 号的 号项 号栏 项为必填 为必选 的为必选 为必考 为重点 号为 标记 标注
  标识 的选项 的字段 的内容 的岗位 的条款 号条款 号键 键
`)

/** Before such an asterisk. */
export const requiredBefore = words(`
  标 带 加 打 有 标有 带有 加注 标注 标记 按 注 画 星号 双星号 凡 凡标 前有 标以 输入
`)

/** After a number that an asterisk multiplies: sizes, working hours, races, formulas. */
export const sizeUnits = words(`
  米 厘米 毫米 公分 分米 公里 cm mm m km CM MM M 像素 px 英寸 寸 尺 小时 天 接力 平方 平米 平方米 k K 公斤 吨 °
`)

/** Opens a line that says what its marks mean: 注：*为合并数；**为估计数。 */
export const explainsMarks = /^\s?(?:注|备注|说明|附注)/u
export const meansSign = /^(?:为|系|指|表示|代表)/u

/** Says of asterisks that what they stand before must be filled in: 带 * 的为必填, *为必答项. */
export const tellsRequired = /[*＊]\s?[”"’」]?\s?[号项]?\s?[的为是]{0,2}\s?必[填选答录须]/u

/** Quoted by one of these, and of these before it, a sign is a mark of clauses: 标“**”为重要参数. */
export const marksClauses = /(?:标|带|打|加)(?:有|注|记)?[“"‘「]$/u
export const clausesMarked = /^[”"’」](?:号|项)?(?:的|者|为|是|项|条款|参数|指标|内容|数据)/u

/** A mark before the number of a clause: *1. 额定功率. */
export const numberOfClause = /^\s?\d{1,2}(?:\.\d{1,2}){0,3}[.．、）)](?![\d*＊])/u

/** Words that may not open emphasised text, for they follow something. */
export const neverOpens = words('的 了 等 和 与 及 或 地 得 着 过 之 、 ， 。 ； ： ） 》 ” ’ ？ ！')

/** Behind a footnote's mark: a space and the number that the noun before it has. */
export const valueFollows = /^ [*＊]+(?:\.[*＊]+)?[万亿元%个人户亩吨]/u

/** Behind a quoted mark: what it is for. */
export const meansMark = /^(?:表示|代表|标注|标记)/u

/** Behind digits with an asterisk among them that are one number: 1*2户. */
export const countsProduct = /^[年名人户个件项条次元万亿]/u

/** Behind 某 that hides nothing: 某些. */
export const behindSome = /^(?:[些种个一年月日类]|方面)/u

/** Behind an X that is a letter: X光. */
export const behindLetterX = /^[光射线轴型档级染片刀]/u

/** What may stand before the text of a line: list marks, heading marks, numbers, dashes, pictures. */
export const leads =
  /^(?:[\s>#+•●◆■▪·*\-—–―－]|\uFE0F|\u200D|\p{Extended_Pictographic}|\d\uFE0F?\u20E3)*(?:(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）]|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|第[一二三四五六七八九十]{1,3}[，、：])\s*)?$/u

/** Only Markdown writes lines so: lists, quotations, headings, code and links. */
export const marksLines = /^\s*(?:[-+*]|>|#{1,6}|\d{1,3}\.)\s|`[^`]+`|\]\(/u

/** Behind two underscores: a month or a day is to be written there. */
export const behindDateBlank = /^[年月日时分]/u
