import { words } from './words.ts'

/** Before a bare number: a comparison, a change, a result, a sum. */
export const figureCues = words(`
  达到 达 达成 为 是 有 仅 仅有 只有 共 共有 共计 合计 总计 总共 累计 计 约 大约 近 将近 接近 逾 超 超过 突破 高于
  低于 不低于 不少于 不高于 不超过 不多于 不足 不满 少于 多于 大于 小于 大于等于 小于等于 等于 至少 至多 最多 最少
  最高 最低 最大 最小 平均 均 人均 户均 日均 月均 年均 每人 每户 每年 每月 每天 占 占比 比例 比重 位居 位列 居 列 排
  排名 排名第 名列 跻身 增长 增加 增至 增幅 增收 增速 净增 新增 上升 上涨 提高 提升 提高到 提升到 提升至 提高至
  上升到 上升至 增长到 增长至 增加到 增加至 下降 下降到 下降至 降低 降低到 降至 减少 减少到 减至 回落 缩短 缩短到
  浓度 分贝 噪声 转速 压力 心率 血糖 体温 压缩 压减 压降 扩大 扩大到 扩大至 由 从 较 比 同比 同比增长 同比下降 环比 环比增长 环比下降 完成 实现 投入 投资
  总投资 总额 总数 总量 总分 得分 分数 成绩 均分 金额 额度 限额 余额 价格 单价 总价 市值 估值 产值 税收 收入 支出
  利润 营收 工资 月薪 年薪 补贴 补助 费用 收费 押金 租金 定金 罚款 罚金 赔偿 赔偿金 利息 利率 年利率 日利率 手续费
  服务费 违约金 滞纳金 首付 月供 人民币 ￥ ¥ $ ＄ € £ > < ≥ ≤ ＞ ＜ = ＝ ≈ ± + 长 宽 高 深 厚 重 净重 毛重 面积 体积
  数量 人数 户数 件数 次数 年龄 年满 满 现年 时年 系数 指数 评分 票数 得票 赞成 反对 弃权 编制 名额 限 限招 录取
  招聘 招收 拟招 计划 目标 任务 温度 气温 湿度 风力 震级 海拔 水位 流量 雨量 率 数 量 额 值
`)

/** Before a bare number in a customer's question about money: to pay, owe, spend, borrow. */
export const moneyVerbs = words(`
  花 花了 用 用了 还 还了 还款 还有 还差 还欠 还剩 剩 剩下 只剩 只剩下 差 欠 欠款 交 交了 缴 缴纳 充 充了 充值 转
  转了 转入 转账 转出 付 付了 付款 付款了 支付 支付了 收 收到 收了 扣 扣了 扣款 退 退了 退款 退回 返 返还 返了 借
  借了 借款 贷 贷款 提 提现 提到 取 存 存了 买 买了 消费 消费了 消费满 支出 满 减 立减 优惠 抵扣 抵用 奖励 红包 分期
  分期了 每期 每月 每个月 首期 下调 降 降了 降到 降低了 提升至 提升了 涨到 加到 调到 涨了 升到 变成 变为 变成了 多出
  多了 多出来 少了 额 额度 额度只有 额度为 额度是 额度有 额度还有 账单 价值 单笔 单笔只能 只能 需要 需要还 需还 应还
  要还 超出 超过 高达 多达 一共 总共 大约 大概 左右 给 给了 拿 拿了 打 领 领了 抢 抢了 中 赚 赚了 亏 亏了 花费 报销
  到账 到帐 入账
`)

/** Words of a question about money or credit; a bare mask beside them is a sum. */
export const moneyTopics = words(`
  花呗 借呗 蚂蚁 余额宝 支付宝 账单 额度 还款 分期 利息 手续费 信用卡 网商贷 微粒贷
`)

/** After a bare number: about, at least, a fraction of. */
export const figureAfter = words(`
  左右 上下 以上 以下 以内 以外 之内 之间 开外 不等 有余 有加  的比例 比例 的速度 的增速 的增幅 的幅度 多的 的额度
  额度 块多 多钱 毛 次方 之一 的消费 的退款 的东西 的账单 多蚂蚁 多的电费 的电费 的手续费 用花呗 才可以 以内的 多
`)

/** After `第` and a mask: a rank or an ordinal that counts. */
export const ordinalNouns = words(`
  名 位 期 届 次 批 轮 场 季度 周 天 个 年 阶段 方阵 梯队 等次 组 讲 课 章 节 条 款 项 页 辑 卷 集 版 号台风 产业
  医院 人民医院 中学 小学 幼儿园 初级中学 高级中学 中心小学 完全小学 职业中学 实验小学 实验中学 师 旅 团 军 建筑公司
  工程公司 巡察组 巡视组 督导组 督查组 检查组 考核组 小组 党支部 支部 社区 村民小组 检察部 审判庭 民事审判庭 派出所
  选区 标段 包 分包
`)

/** Of these, the institutions that have the ordinal in their name. */
export const ordinalInstitutions = words(`
  医院 人民医院 中学 小学 幼儿园 初级中学 高级中学 中心小学 完全小学 职业中学 实验小学 实验中学 建筑公司 工程公司
  党支部 支部 派出所 师 旅 团 军 社区 人民法院 看守所 监狱 初中 高中 学校 水厂 污水处理厂 福利院 敬老院 附属医院
  附属小学 附属中学 检察部 审判庭 工区 项目部 大队 中队 分局 分公司
`)

/** Before a number of rooms, floors, classes or groups: they are counted, not addressed. */
export const countedBefore = words(`
  涉及 覆盖 惠及 遍及 走访 走遍 深入 跨 共 有 共有 新建 建成 建设 改造 扩建 新增 增加 设 开设 设有 增设 设立 配备
  配套 建有 现有 拥有 举办 办 开办 组建 成立 编成 分 分成 分为 划分 划分为 抽调 租用 腾出 拆除 维修 修缮 完成 达到
  约 近 超过 各 每 下设 下辖 辖 安排 腾退 入住 住院
`)

/** 辖, 涉及 and the like, with other counted places between. */
export const countedHere =
  /(?:辖|涉及|覆盖|遍及|惠及|横跨|走遍|走访|深入)(?:了|全[县市区省镇])?(?:[*＊\d]{1,16}[\u4e00-\u9fa5]{1,3}、?){0,16}$/u

/** 一是, 二是: a point of a list, not an amount. */
export const numbersPoint = /^[一二三四五六七八]是$/u

/** Before two numbers with a colon between them, and behind them: a ratio or a score and no time of day. */
export const ratioBefore = /(?:比例?|比值|配比|比分|大比分|之比|比率|比重)(?:约?为|是|达到?|为?约|保持在|控制在)?$/u
export const ratioAfter = /^的?(?:比例|配比|比值|比率|大?比分|战胜|战平|领先|落后|击败|不敌)/u
