import { words } from './words.ts'

/** Left out at the start of a label: they say where or when, not what. */
export const leadingWords = words(`
  尚 尚有 全年 今年 去年 当年 上年 本年 本年度 全年共 年内 年初 年底 年末 截至目前 目前 今年以来 一年来 五年来
  上半年 下半年 一季度 本月 当月 近年来 累计 共 共计 总共 一共 合计 其中 其中有 其余 另 另有 另外 还 还有 又 再 再次
  先后 分别 全部 已 已经 将 要 拟 计划 预计 力争 争取 确保 努力 通过 依托 以及 及 和 与 并 并且 而 则 也 就 均 都 各
  各级 各类 年度 约 近 达 有 共有 现有 拥有 是 为 从 由 对 把 向 全县 全市 全区 全省 全镇 全乡 全村 全校 全院 全州
  全系统 我县 我市 我区 我镇 我校 我院 我 我们 使 让 即 等 的 了 之 于 至 到 但 但是 仅 只 只有 仅有 最终 同时 随着
  按照 根据 本次 此次 本次检查
`)

/** Nouns whose first character is also a joining word: 到账资金 loses no 到. In the brackets, where the joining word is one after all: 到会议室. */
export const beginsNoun =
  /^(?:还(?:款|贷|本|债|林|草|湿|田|原|建|息)|再(?:生|就业|教育|贷款|保险|担保|创业|贴现|融资|审|投资|造|利用|制造)|已婚|将(?:军|士|领|才)|要(?:素|点|件|闻|案|道)|及(?:格|时)|和(?:谐|解|睦|平|美)|与会|并(?:购|网|轨|案|联|发症)|就(?:业|诊|医|学(?!校)|读|餐|寝|近|职)|均(?:衡|等|价|值)|都市|各(?:界|族)|约(?:谈|束|定|见)|近(?:视|海|郊|亲|代)|达(?:标|产|效|人)|有(?:线|效|限|偿|奖|机|害|毒|色|声|轨|价|证|责|序|形|源)|共(?:青团|享|建(?!有|成)|有产权|同|管|治|育|产党|富)|是非|为(?:民|老|农|侨|企|军)|从(?:业|教|医|政|事|警|军|轻|重|严|宽|犯)|由来|对(?:外(?!出|来|地|省|市|县|籍)|口|接|账|照|公(?!路|园|司|民|务|安|共|办)|标|象|讲机)|把关|向(?:阳|导|日葵)|使(?:用|馆)|让利|即(?:时|期)|等(?:级|次|额|离子)|之江|于田|到(?:账|位(?!于)|岗(?!位)|会(?!议)|场(?!馆|所|地)|期(?!末)|货|校(?!园|区)|访|课|诊|站(?!点)|港|馆|付|户(?!籍|外))|计划(?:生育|外|内|单列)|通过(?:率|人数))/u

/** Nouns whose last character is also a joining word: 节约, 会计, 系列. */
export const endsNoun =
  /(?:[节签预履解违邀续特]约|[落核查充果]实|[会审设统]计|[系专队序陈]列|[国私公民固]有|[高初中平同优一二三]等|[定邻民分旅移散]居|附近|自由|理由|事由|公共|中共|[报签迟]到|[到发送]达|行为|目的|服从|夏至|冬至)$/u

/** Before what is counted: what was done to it, left out where enough of a name is left, and of no name that begins with it (办理时限). */
export const deedBefore =
  /^(?:接到|办理|发放|召开|开展|举办|受理|查处|安装|播出|接待|培育|出动|收集|提供)(?=[\u4e00-\u9fa5]{2})(?!时|率|量|数|情况|成本|对象|标准)/u

/** Left out at the end of a label: they only join the number to what it counts. */
export const trailingWords = words(`
  截至 截止 截 不少于 不低于 不多于 不高于 低于 高于 少于 多于 达到 达 达成 共 共计 合计 总计 累计 约 近 超 超过
  突破 为 是 有 共有 只有 仅有 仅 不足 不满 不到 至 到 由 从 逾 至少 最多 平均 已 已达 已有 现有 计 了 的 等 各 每
  多达 高达 达到了 接近 大约 将近 分别为 分别达 分别达到 第 位列 位居 居 列 于 完成了 实现了 发放了 还剩 还有 另有
  共同 一共 总共 尚 尚有 实 实有 仍有 便有 就有 有力 成立了 突破了
`)

/** A change or comparison: the label takes the quantity before it along (`合格率**%，较上年的**%提高*个百分点`). */
export const comparisons = words(`
  较之上年的 较之上年 较之去年 较上年的 较上年 比上年的 比上年 较去年 较去年的 比去年 比去年的 较上年同期 比上年同期
  较同期 同比 环比 较年初 比年初 较常年同期 较上月 比上月 较上月的 较月底的 上年的 上年 去年 去年的 年初的 提高
  提高了 提升 提升了 上升 上升了 下降 下降了 降低 降低了 增长 增长了 增加 增加了 减少 减少了 增幅 降幅 增速 回落
  回升 缩短 扩大 同比增长 同比下降 同比提高 同比增加 同比减少 环比增长 环比下降 比上年增长 比上年增加 比上年提高
  比上年下降 较上年增长 较上年提高 较上年增加 较上年下降 较上年增产 增产 减产 净增 增收 分别增长 分别下降 再提高
  占比 占 其中占 高于 低于 超 多 少 偏多 偏少 快 慢
`)

/** Labels of numbers and codes by the word behind them. */
export const numberNouns: Readonly<Record<string, string>> = {
  '〔': '文号年份',
  '）班': '班级',
  ')班': '班级',
  '（': '编号年份',
  '(': '编号年份',
  号: '门牌号',
  号楼: '楼号',
  楼: '楼层',
  栋: '楼栋号',
  幢: '楼栋号',
  座: '楼座号',
  单元: '单元号',
  室: '房间号',
  号室: '房间号',
  房: '房间号',
  房间: '房间号',
  层: '楼层',
  班: '班级',
  年级: '年级',
  组: '组别',
  弄: '弄号',
  号文: '文号',
  号文件: '文号',
  '@': '邮箱',
  店铺: '店铺号',
  铺: '铺号',
  教室: '教室号',
  会议室: '会议室号',
  门: '门号',
  间: '房间号',
  排: '排号',
}

/** At the end of a phrase: the number is that of an earlier time (`参保率由上年的**%提高到**%`). */
export const earlierTimes = words(`
  由上年的 由上年 由去年的 由去年 由年初的 由年初 由上月的 由上月 由过去的 由原来的 由原来 从上年的 从去年的
  从年初的 从年初 从原来的 从过去的 较上年的 较上年 较去年的 较去年 比上年的 比上年 比去年的 比去年 较年初的 较年初
  由 从
`)

/** Opens a case of a collection: 案例一：, 典型案例 2. */
export const caseHeading =
  /^[\s#*【]*(?:典型)?(?:案例|例)\s*(?<number>[一二三四五六七八九十百\d]{1,4})\s*[】*：:、．.\s]/u

/** Between two places of one level side by side: 镇、. */
export const listedTogether = /^[\u4e00-\u9fa5]{0,12}[、和与至到及][\u4e00-\u9fa5]?$/u

/** Where the time or manner of a long phrase ends and what is counted starts. */
export const turning = /(?:全年|今年|去年|当年|累计|共计|先后|分别|已经|目前)(?=[\u4e00-\u9fa5]{4,64}$)/u

/** Where a rank is held, which its label leaves out. */
export const rankPlace =
  /(?:居|列|位居|位列|排名|排在|位次){0,4}(?:全[国省市县区镇乡州校系统]{1,12})?(?:同类[^，]{0,6})?$/u

/** Opens words that compare with an earlier time. */
export const opensComparison = /^[较比上去年]/u

/** Closes words that tell a change: 增长, 减少. */
export const closesChange = /[长加高降少升产]$/u

/** Between two members of a list or range. */
export const listed = /^[”"]?\s*\d*(?:[、和与及至到或/～~—–-]|——|以及)\s*\d*[“"]?$/u

/** What is numbered as a whole, before 第**号. */
export const numberedNoun = /(?:公告|通告|决定|文件|证书|合同|协议|通知|批复|议案|建议|提案|命令)$/u
