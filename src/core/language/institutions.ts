import { words } from './words.ts'

/** Offices of the state, the party and the people's organisations: a bare mask before one is the place that it belongs to. */
export const offices = words(`
  党委 党工委 党组 党支部 党总支 纪委 纪委监委 监委 监察委员会 纪律检查委员会 工委 工作委员会 委员会 委 委办
  委办公室 组织部 宣传部 统战部 政法委 政研室 编办 巡察办 机关工委 老干部局 党校 行政学院 人大 人大常委会
  人民代表大会 人大代表 政协 政府 人民政府 政府办 政府办公室 办公室 法院 人民法院 中级人民法院 高级人民法院 检察院
  人民检察院 公安局 公安厅 公安分局 派出所 司法局 司法所 交警大队 交警支队 刑警大队 特警 看守所 拘留所 监狱 戒毒所
  禁毒办 法庭 人民法庭 教育局 教体局 教育体育局 教科体局 科教局 教育厅 教育工作委员会 教育工委 财政局 财政厅 税务局
  审计局 统计局 发改委 发改局 发展和改革局 发展和改革委员会 工信局 经信局 商务局 科技局 民政局 人社局
  人力资源和社会保障局 医保局 卫健委 卫健局 卫生健康委 卫生健康委员会 卫生健康局 疾控中心 农业农村局 农业局 林业局
  水利局 水务局 气象局 气象台 应急局 应急管理局 消防救援大队 消防大队 住建局 城管局 综合执法局 自然资源局 国土局
  规划局 生态环境局 环保局 交通局 交通运输局 公路局 运管所 市场监管局 市场监督管理局 工商局 质监局 药监局 文旅局
  文化局 文化和旅游局 广电局 体育局 退役军人事务局 信访局 乡村振兴局 扶贫办 扶贫局 行政审批局 政务服务中心
  政务服务局 大数据局 招商局 供销社 供销联社 粮食局 机关事务局 档案局 地方志办 民宗局 侨联 外事办 局 厅 署 司 总队
  支队 大队 中队 所 站 处 科 股 室 中心 服务中心 指挥部 领导小组 工作组 工作领导小组 专班 调查队 调查组 管理局
  管理处 管理所 监督所 执法队 执法大队 总站 妇联 共青团 团委 团县委 团市委 团省委 总工会 工会 工商联 科协 文联 残联
  红十字会 慈善总会 慈善会 关工委 老龄委 老龄办 协会 学会 商会 联合会 促进会 研究会 基金会 联盟 工作站 服务站
  志愿服务队 志愿者协会 文明办 军分区 人武部 武装部 驻军 武警 系统 机关 部门 代表团 考察团 参赛队 代表队 工作队
  救援队 巡察组 督导组 督查组 巡视组 检查组 考核组 专家组 党员干部 干部 干群 百姓 人民 群众 市民 居民 学子 考生
  教师队伍 教师 师生 学生 教育人 医务人员 民警 企业 企业家 党代会 两会 全会 常委会 运动会 博览会 推进会 联席会 论坛
`)

/** Institutions that each town has. */
const townInstitution = /(?:卫生院|敬老院|中心小学|中心校|中心学校|中心幼儿园|九年制学校|寄宿制学校)$/u

/** Schools, hospitals and the like whose full name says which one it is: a bare mask before one is the place that it belongs to. */
export const ownPlaceInstitutions = words(`
  一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 一小 二小 三小 四小 五小 六小 一幼 二幼 三幼 实验中学 实验小学
  实验学校 实验幼儿园 实验高中 实验初中 高级中学 中等专业学校 中等职业学校 职业中学 职业高中 职业学校 职业中专 职中
  职高 职教中心 职业教育中心 技工学校 技师学院 特殊教育学校 特校 教师进修学校 进修学校 完全中学 民族中学 民族小学
  寄宿制学校 九年制学校 机关幼儿园 中心幼儿园 中心小学 中心校 中心学校 人民医院 中医院 中医医院 妇幼保健院
  妇幼保健计划生育服务中心 中心医院 卫生院 精神卫生中心 福利院 敬老院 养老院 福利中心 儿童福利院 融媒体中心 电视台
  广播电视台 文化中心 青少年宫 少年宫 活动中心 体育中心 会展中心 高中 初中 普通高中 义务教育 职业教育 学前教育
  高等教育 特殊教育 基础教育
`)

/** Bodies of which a county has one, by its own name: banks of its farmers among them. */
export const localBodies: ReadonlySet<string> = new Set([
  ...ownPlaceInstitutions.filter((one) => !townInstitution.test(one)),
  ...words(
    '农商银行 农商行 农村商业银行 农信社 信用联社 农村信用联社 村镇银行 供电公司 烟草公司 自来水公司 疾控中心 气象局',
  ),
])

/** A place numbers its schools and hospitals: `**第三初级中学` is named by nothing else. */
export const numberedSchool = /^第[一二三四五六七八九十]{1,3}[\u4e00-\u9fa5]{0,6}(?:学|医院|幼儿园|学校)$/u

/** Institutions that are told apart by a name of their own: `**中学`, `**公司`, `**银行`. */
export const namedInstitutions = words(`
  学校 中学 小学 幼儿园 托儿所 大学 学院 医学院 师范大学 医科大学 农业大学 理工大学 科技大学 职业学院 职业技术学院
  师范学院 附属中学 附属小学 附中 附小 学校教师 教学点 九年制 初级中学 第一中学 分校 研究院 研究所 研究生院 出版社
  杂志社 报社 医院 口腔医院 眼科医院 诊所 门诊部 卫生室 药店 大药房 施工队 工程队 车队 球队 战队 舰队 商队 马队
  合唱团 舞蹈队 工程公司 体检中心 康复中心 鉴定中心 司法鉴定所 律师事务所 会计师事务所 事务所 公证处 公司 有限公司
  有限责任公司 股份有限公司 集团 集团公司 分公司 子公司 厂 工厂 加工厂 饲料厂 砖厂 化工厂 合作社 专业合作社 家庭农场
  养殖场 种植园 农庄 商行 商店 门市部 经营部 工作室 名师工作室 名医工作室 传媒 影业 商贸 贸易 实业 置业 地产 物业
  物流 快递 建材 建设工程 建筑 劳务 装饰 食品 药业 制药 医药 酒业 乳业 茶业 米业 果业 牧业 林业公司 农业公司 矿业
  能源 电力 电子 科技 网络 信息 软件 机械 机电 汽车 汽贸 化工 纺织 服饰 服装 新材料 新能源 生物 环保科技 旅游公司
  文化传媒 保险 人寿 财险 证券 基金 信托 担保 租赁 置地 重工 钢铁 水泥 冶金 铝业 铜业 工贸 农机 种业 渔业 电商
  供应链 政办发 政发 政办函 政函 政任 委发 委办发 委字 教发 教字 财发 农发 卫发 人社发 办发 办字 办函 纪发 组发 宣发
  建发 安委发 安办发 应急发 民发 水发 林发 交发 审发 统发 司发 文旅发 市监发 党发 组字 党字 银行 支行 分行 信用社
  信用联社 农商行 农商银行 农村商业银行 村镇银行 储蓄所 营业部 营业厅 供电所 供电公司 水务公司 燃气公司 自来水公司
  公交公司 客运公司 城投 交投 水投 国投 日报 晚报 晨报 周报 学报 杂志 期刊 频道 栏目 网站 公众号 论坛网 卫视
  出版集团 牌 型号 品牌 商标 杯 奖 奖学金 号轮 列车 罪 案 条约 乐队 剧团 艺术团 艺术节 文化节 旅游节 之声 之夜 之星
  分理处 养鸡场 养猪场 养牛场 养羊场 养鸭场 养蜂场 五金店 台风 之春 之歌 讲堂 大讲堂 书院 书屋 书店 诗社 教会
`)

/** What makes a place's name out of a bare mask: fields of work and of life that belong to a county or city. */
export const domains = words(`
  教育 警方 年鉴 统计年鉴 人民 公安 法院 检察 司法 卫生 卫健 医疗 农业 农村 林业 水利 交通 财政 税务 统计 民政 文化 旅游 文旅 体育 经济
  社会 科技 工业 商务 金融 电力 气象 应急 消防 环保 生态 住建 城建 城市 党建 组织 宣传 统战 政法 纪检 监察 信访 审计
  人社 人力资源 妇女 共青团 残疾人 老龄 退役军人 乡村振兴 脱贫攻坚 改革 发展 高质量发展 事业 形象 精神 品牌 大地
  儿女 历史 故事 特色 实际 籍 境内 全境 境 全域 辖区 城乡 城区 县城 老区 革命老区 当地 本地 新篇章 模式 经验 样板
  答卷 力量 智慧 方案 速度 实践 名片 产业 项目 招商 企业 民营经济 创业 就业 营商环境 全民 民间 非遗 美食 特产 小吃
  话 方言 味道 市场 学生 茶叶 大米 苹果 猕猴桃 辣椒 蜂蜜 香菇 柑橘 脐橙 葡萄 草莓 西瓜 中药材 药材 豆腐 白酒 黄酒
  羊肉 牛肉 土鸡 核桃 板栗 花椒 红枣 小米 蔬菜 木耳 天麻 烤烟 陶瓷 刺绣 剪纸 皮影 山歌 社火 民歌 花鼓 黑猪 大鲵 茶
  酒 中职 高考 中考 上空 以东 以西 以南 以北 东部 西部 南部 北部 中部 周边 一带 等地 女声 月嫂 效率 温度 高度 样本
  现象 的父老乡亲 的父老 的乡亲 的人民 的群众 的干部 的百姓 的老百姓 的明天 的未来 的今天 的发展 的孩子 的山山水水
  的土地 的山水 普通 职业 实验 第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 高级 初级 中等 特殊 民族 城关 中心
  新城 老城 城东 城西 城南 城北 县 先进 优秀 美丽 公共 国家 国有 中医 妇幼 疾病 广播 电视 融媒体 不动产 住房 公积金
  行政 政务 代表 驻 籍贯 地税 国税 供电 供水 烟草 邮政 移动 联通 电信 石油 石化 保险 农商 信用
`)

/** Before a mask: what follows is the report's own place. */
export const beforeNames = words(`
  中共 共青团 中国共产党 驻 建设 打造 谱写 重塑了 建设美丽 建设幸福 新时代 新征程 相约 走进 唱响 宣传 推介 振兴 热爱
  扎根 奉献 关心 支持 关注 推动 服务 情系 建功 魅力 大美 一个新的 一个崭新的 一个美丽的 一个幸福的 崭新的 幸福的
  美丽的 奋进的 的新 献给
`)

/** Before a mask: what follows is some other place that somebody goes to or comes from. */
export const awayBefore = words(`
  赴 前往 去往 来自 籍贯 原籍 家住 住 途经 途径 抵达 到达 返回 位于 坐落于 坐落在 落户 地处 出生于 毕业于 就读于
  供职于 任职于 就职于 调入 调至 挂靠 迁至 迁往 发往 运往 销往 远销 开往 飞往
`)

/** Before a place, and what somebody does there: 在**出差, 听说人在**。 */
export const staysBefore = /(?:在|去|到|回)$/u
export const staysBehind = /^(?:出差|打工|务工|躲债|上班|上学|读书|做生意|经商|定居|居住|养病)/u
export const whereabouts = /[人现]在$/u
export const endsSentence = /^(?:$|[，。；！？])/u

/** Where somebody comes from, in what is said of a person: 男，**族，****人，1990年. */
export const comesFrom =
  /(?:[男女][，,]|族[，,]|月(?:[\d*＊]{1,2}日)?(?:出)?生[，,])(?:[\u4e00-\u9fff*＊]{0,12}[省市区州盟县旗])?$/u
export const fromThere = /^人(?:$|[，,；;。、（(\s])/u

/** A virtue or theme that is put before a place's name in a slogan: 平安**, 法治**, “技能**”. */
export const slogans = words(`
  平安 法治 美丽 健康 数字 书香 幸福 文明 活力 富裕 智慧 技能 诚信 清廉 和谐 生态 绿色 魅力 大美 信用 质量 创新 开放
  善治 清洁 文化 旅游 工业 美好 富美 爱心 礼仪 阳光 教育 好人 红色 食安 畅通 温暖 诗画 锦绣 红火 印象 舌尖上的 我爱
`)

/** A place that is expressly not the report's own. */
export const elsewhere = words(`
  对口 对口协作的 协作的 对口支援的 对口帮扶的 帮扶的 结对的 结对 帮扶 支援 援助 邻近的 相邻的 毗邻的 邻近 相邻 毗邻
  周边的 兄弟 友好 友好城市 外地 外省 外市 邻县 邻市 相比
`)

/** After a bare mask that opens a clause: it did or suffered something, so it is a name. */
export const subjectVerbs = words(`
  被 获 荣获 获得 获评 获批 入选 入围 跻身 位于 地处 坐落 成功 召开 举办 承办 主办 举行 开展 组织 印发 出台 推进
  推出 推行 实施 启动 建成 建立 成立 打造 围绕 聚焦 紧扣 立足 坚持 始终 积极 大力 全力 全面 扎实 率先 深入 认真 切实
  不断 着力 创新 探索 通过 是 将 已 已经 也 又 还 要 能 可 正在 今年 去年 目前 当前 现在 今天 历来 素有 自古 连续
  作为 派出 选派 抽调 选送 选手 代表 再次 首次 喜获 喜添 迎来 涌现 上下
`)

/** Before a mask, with or without a colon: a line or role that a body's or a company's name follows. */
export const bodyLabels = words(`
  权利人 注册人 商标权人 专利权人 著作权人 供应商 供货商 生产商 开发商 承包商 经销商 服务商 运营商 厂家 商家 中标人
  中标单位 投标人 招标人 招标单位 采购人 采购单位 采购代理机构 代理机构 承包人 发包人 总承包单位 施工单位 建设单位
  监理单位 设计单位 勘察单位 检测单位 主办单位 承办单位 协办单位 支持单位 主管单位 责任单位 牵头单位 配合单位
  用人单位 所在单位 工作单位 就业单位 实习单位 原单位 派出单位 报送单位 填报单位 申报单位 编制单位 制定单位 印发单位
  供稿单位 来文单位 发文单位 单位 单位名称 企业名称 公司名称 学校名称 项目名称 活动名称 学校 企业 公司 甲方 乙方
  丙方 开户行 开户银行 收款单位 付款单位 毕业院校 毕业学校 就读学校 录取院校 地点 地址 住址 住所地 户籍地 籍贯
  出生地 现住址 家庭住址 联系地址 通讯地址 品牌 商标 品名 产地
`)

/** Institutions that bear their place's name unless the report shows otherwise. */
export const placeNamed =
  /(?:学校|中学|小学|幼儿园|托儿所|医院|卫生室|学院|分校|教学点|高中|初中|九年制|门诊部|储蓄所|营业厅|供电所|信用社|信用联社|农信社|农商行|农商银行|农村商业银行|村镇银行)$/u

/** A company's name as far as its kind: 茶业有限公司. */
export const companyName =
  /^[\u4e00-\u9fa5]{0,10}?(?:有限责任公司|股份有限公司|有限公司|公司|集团|合作社|工作室|银行|支行)/u

/** Ends the noun phrase that a mask opens. */
export const phraseEnd =
  '来的了是在与和及等将被获把对为从至到向于因经由并而也都就使让给居全我本各该此每有没已其这那以再又还仍均只比超达'

/** Before a place that another is compared with. */
export const comparesWith = /(?:[与同和跟比、]|相较于?)$/u

/** A word that leads away from the report's own place, and the higher levels of a chain between it and the value. */
export const chainAway =
  /(?:赴|来自|前往|去往|销往|远销|发往|运往|驰援|支援|援建|对接|同|到)(?<above>(?:[*＊]{1,6}(?:省|市|州|盟|地区|县|区|旗))*)$/u

/** A chain that goes on behind the value. */
export const chainGoesOn = /^(?:省|市|州|盟|地区|县|区|旗)[*＊]{1,6}(?:市|州|盟|地区|县|区|旗|镇|乡)/u

/** Behind it, within the clause. */
export const isComparedWith = /^[^，。；]{1,12}(?:相比|对比|比较|差距|看齐|签订|签署|签了|结对|结成)/u

/** Nouns of one character that are the head of a long name all the same. */
export const headsOfOneCharacter = '局厅委厂桥'

/** Offices that one level alone has, whatever the report is of: `**教育厅` is the province's. */
const officesOfGreatLevels = [
  [/(?:厅|高级人民法院)$/u, '省'],
  [/(?:支队|总队|中级人民法院|军分区)$/u, '市'],
] as const

/** The level that an office shows by itself; null where any may have it. */
export function levelShownBy(office: string): string | null {
  return officesOfGreatLevels.find(([pattern]) => pattern.test(office))?.[1] ?? null
}

/** Below counties: which town or village has it is not said. */
export const townOffice = new RegExp(
  `${townInstitution.source}|(?:派出所|司法所|法庭|工作站|服务站|供销社|畜牧站)$`,
  'u',
)

/** No office but a body with a name of its own, of which a place has many. */
export const manyBodies =
  /(?:中心|协会|学会|商会|联合会|促进会|研究会|基金会|联盟|志愿服务队|代表队|代表团|考察团|参赛队|救援队|论坛|分局|(?<!调查|工作|执法|大|支|中)队|站|所|处|科|股|室|司)$/u

/** Those who live, learn and work there, by the bare name of their place or body. */
export const peopleOfPlaces =
  /^(?:系统|机关|干部|党员干部|干群|百姓|人民|群众|市民|居民|学子|考生|教师队伍|教师|师生|学生|教育人|医务人员|民警|企业|企业家)$/u

/** What a place has one of and calls by its own name. */
export const placeEvents =
  /^[\u4e00-\u9fa5]{0,8}?(?:产业园|工业园|产业集群|文化节|艺术节|旅游节|采摘节|音乐节|运动会|博览会|推介会|马拉松)/u

/** What a place makes of its fields of work: `**卫生健康品牌`. */
export const ownBrands = /^(?:品牌|型号|牌)$/u

/** A firm, whose full name has a short one that begins like it. */
export const firms = /(?:公司|集团|合作社|银行|[^人]大学|学院|研究院)$/u

/** Closes the name of a firm, behind its short name. */
export const firmKind = /(?:有限公司|公司|集团)$/u

/** A body that a report may be of: `**中学20**年工作总结`. */
export const reportingBodies =
  /(?:学校|中学|小学|幼儿园|大学|学院|分校|高中|初中|医院|卫生院|保健院|公司|集团|合作社|银行|信用社|[一二三四五六七八九十][中小幼])$/u

/** Between a body's full name and the short one that is used from there on. */
export const shortNameFollows = /^[\u4e00-\u9fa5]{2,24}[（(](?:以下|下)?[简统]?称(?:为)?[：:]?[“"「‘]?$/u

/** Closes an office that people work for. */
export const employers = /(?:局|委|办|院|站|所|中心|政府|联|厅|社|公司|学校|办公室|队)$/u
