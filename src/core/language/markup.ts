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

/** Words that may not open emphasised text, for they follow something. */
export const neverOpens = words('的 了 等 和 与 及 或 地 得 着 过 之 、 ， 。 ； ： ） 》 ” ’ ？ ！')
