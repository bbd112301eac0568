import { words } from './words.ts'

/** Below them stands who somebody is, or how many there are. */
export const groupHeads =
  /^(?:学生|教师|职工|党员|团员|干部|群众|社员|会员|村民|居民|医生|医师|护士|民警|代表|委员|老人|儿童|幼儿|旅客|游客|选手|运动员|志愿者|护理员|保洁员)$/u

/** Surnames; those of `wordLikeSurnames` are common words too and need a title or a person's mark beside them. */
export const surnames = words(`
  王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾
  彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛
  邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温
  芦 季 俞 章 鲁 葛 伍 韦 申 尤 毕 聂 丛 焦 向 柳 邢 路 岳 齐 梅 莫 庄 辛 管 祝 左 涂 谷 祁 时 舒 耿 牟 卜 詹 关 苗
  凌 费 纪 靳 盛 童 欧 甄 项 曲 成 游 阳 裴 席 卫 查 屈 鲍 覃 霍 翁 隋 甘 景 薄 单 包 司 柏 宁 柯 阮 桂 闵 欧阳 解
  强 柴 华 车 冉 房 边 辜 吉 饶 刁 瞿 戚 丘 古 米 池 滕 晋 苑 邬 臧 畅 宫 苟 褚 廉 娄 盖 符 奚 木 穆 党 燕 郎 邸 冀
  谈 姬 屠 连 郜 晏 栾 郁 商 蒙 喻 揭 窦 迟 宇 敖 糜 鄢 冷 卓 花 仇 艾 蓝 巩 稽 井 练 仲 乐 虞 卞 封 竺 冼 衣 楚 佟
  栗 匡 宗 巫 鞠 桑 荆 谌 扬 明 沙 伏 岑 习 胥 蔺 朴 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 夏侯 东方 司徒 端木
  肖 闫 储 麻 候 尚 寇 原 况 幸 邝 粟 税 仵 郗 鄂 逄 操 勾 昝 綦 郄 雍 银 蹇 闻 阚 束 郏 仉 麦 呼 兀 逯 么 佴 亢 惠 荣 庾 斛 帅 隋 修 嵇 麹 赫 苍 昌 鹿 邰 战 邸 矫 阴 补 母 哈 布 库 撒 丹 缪 鲍 湛 禹 狄 贝 臧 伏 戈 毋 濮 郜 富 巴 弓 牧 隗 宓 郦 璩 濮 扈 冀 尉 晁 师 简 沃 蔚 越 夔 隆 巢 蒯 訾 辛 阙 後 荀 羊 於 暨 耿 满 弘 欧 殳 沃 亢 况 琴 归 海 墨 哈 谯 笪 爱 阳 佟 言 支 訚 钦 滑 幺 腾 楼 祖 车 钟离 濮阳 淳于 太叔 申屠 仲孙 东郭 南门 西门 闾丘 万俟 闻人 赫连 拓跋 完颜 纳兰 叶赫 耶律
  官 步 鲜 檀 呙 颉 仰 郅 蒿 撖 陀 植 佀 初 迮 郯 代 宿 衡 茹 尧 盘 仓 琚 岱 鄯 钏 漆 茅 谬 冶 芶 苻 羿 隽 旷 樵 操 淡 权 宣 皮 浦
  佘 苌 乜 邴 郇 芮 茆 缑 钮 钭 雒 庹 揣 昃 厍 妫 郐 邾 轶 亢 厉 门 阮 冒 付 沃 仝 亓 澹台 南宫 轩辕 独孤 长孙 宇文 呼延 骆 蒲 裘 卿 戎 慕
`)

/** Surnames as well, where the words around leave room for a person alone. */
export const rareSurnames = words(`
  农 闭 计 展 宾 班 印 容 敬 伊 劳 危 杭 应 全 信 智 奉 来 云 秋 滚 那 乌 阿 国
`)

/** Surnames that are ordinary words as well. */
export const wordLikeSurnames = words(`
  官 步 鲜 植 初 代 宿 衡 盘 仓 淡 权 宣 皮 茅 冶 浦 仰
  厉 门 冒 储 麻 候 尚 寇 原 况 幸 占 税 操 勾 银 闻 束 么 惠 荣 帅 展 修 苍 昌 鹿 战 国 由 阴 补 母 哈 布 库 撒 丹 湛 贝 富 巴 弓 牧 别 师 那 简 利 蔚 越 隆 巢 相 有 琴 归 海 墨 年 爱 言 福 支 滑 腾 楼 祖 满 弘 后 麦 呼 粟 第五 百里 单于 南门 西门
  高 于 余 任 方 石 金 江 万 钱 易 常 武 文 安 白 毛 龙 路 时 关 项 成 阳 席 单 包 司 解 强 华 车 房 边 古 米 池 盖
  木 党 连 商 花 蓝 井 宗 明 沙 向 管 左 盛 游 查 景 宁 宫 谈 冷 练 季 申 毕 田 林 水 何 夏 程 段 章 庄 谷 欧 曲 卫
  付 桂 燕 乐 习 温 洪 施 严 牛 齐 封 扬 伏 符 费 许 顾 谢 史 童 康 祝 贺 苏 赖 周 钟 叶 焦 纪 岳 雷 楚 蒙 吉 丛 孔
`)

/** After a mask: a title, role or form of address; the mask is a person. */
export const titlesAfter = words(`
  等困难群众 等困难党员 等困难职工 等老党员 等贫困户 等脱贫户 等群众 等代表 等职工 等学生 等老人 等被告人 等嫌疑人
  等领导 等专家 等名师 等典型 司长 副司长 厅长 副厅长 会长 副会长 理事长 台长 社长 馆长 副总 副总经理 同志 老师 先生
  女士 同学 教授 副教授 研究员 博士 医生 大夫 护士 护士长 主任 副主任 局长 副局长 书记 副书记 部长 副部长 处长
  副处长 科长 副科长 股长 所长 副所长 站长 校长 副校长 园长 副园长 院长 副院长 行长 队长 大队长 支队长 组长 主席
  副主席 秘书长 委员 常委 总经理 经理 董事长 厂长 主编 编辑 记者 警官 法官 检察官 律师 师傅 大爷 大妈 大娘 大叔 大姐
  阿姨 爷爷 奶奶 叔叔 老人 小朋友 烈士 院士 工程师 总工 县长 市长 省长 州长 副县长 副市长 区长 副区长 总书记 政委
  参谋长 团长 司令员 教练 裁判 导师 班主任 一家 夫妇 夫妻 父子 母子 母女 父女 兄弟 姐妹 的母亲 的父亲 的妻子 的丈夫
  的儿子 的女儿 本人 等人 等同志 二人 两人 三人 四人 五人 等二人 等三人 两名同学 三名同学 两位同志 三位同志 两位老师
  妈妈 爸爸 外婆 外公 姥姥 姥爷 伯伯 大伯 大哥 大嫂 大姨 三位老师 两同志 三同志 等老师 等同学 个人简历
`)

/** Before a mask: a role; the mask is the person who has it, unless a measure word or an institution follows. */
export const rolesBefore = words(`
  班长 排长 连长 书记 副书记 第一书记 支书 县长 副县长 市长 副市长 省长 副省长 州长 区长 副区长 镇长 副镇长 乡长 副乡长 村长 局长
  副局长 厅长 副厅长 部长 副部长 处长 副处长 科长 副科长 股长 副股长 所长 副所长 站长 副站长 主任 副主任 主席 副主席
  校长 副校长 园长 副园长 院长 副院长 行长 副行长 队长 副队长 大队长 副大队长 支队长 组长 副组长 秘书长 常委 委员
  主编 总编 总经理 副总经理 经理 董事长 厂长 法人 法定代表人 法人代表 负责人 主要负责人 分管领导 班主任 护士长 政委
  教导员 指导员 警长 网格员 河长 林长 田长 会长 副会长 理事长 社长 台长 馆长 总队长 总工程师 审判长 庭长 检察长
  调研员 巡视员 巡查员 护林员 保洁员 管护员 讲解员 值守员 主管 主持人 带头人 监事 股东 会计 出纳 保安 司机 驾驶员 干警 民警 辅警 警员 战士 士兵 退役军人 医师
  医生 护士 大夫 律师 法官 检察官 审判员 书记员 陪审员 记者 通讯员 编辑 翻译 工程师 技术员 教练 裁判 教授 老师 教师
  同学 学生 考生 选手 运动员 党员 老党员 队员 会员 社员 职工 工人 员工 农民工 农户 村民 居民 市民 群众 业主 住户
  贫困户 脱贫户 种植户 养殖户 户主 户代表 乡贤 致富能手 老人 儿童 男孩 女孩 男子 女子 妇女 患者 病人 伤者 死者 乘客
  旅客 客户 用户 顾客 投保人 被保险人 受益人 丈夫 妻子 儿子 女儿 父亲 母亲 哥哥 弟弟 姐姐 妹妹 爷爷 奶奶 外公 外婆
  妻 子 女 朋友 邻居 同事 同伙 老板 房东 租客 被告人 被告 原告人 原告 被害人 受害人 证人 嫌疑人 犯罪嫌疑人 辩护人
  诉讼代理人 委托代理人 代理人 上诉人 被上诉人 申请人 被申请人 申请执行人 被执行人 第三人 案外人 当事人 罪犯 同案人
  同案犯 行为人 担保人 保证人 借款人 出借人 债权人 债务人 出租人 承租人 买受人 出卖人 肇事者 吸毒人员 购毒人员
  贩毒人员 涉案人员 人员 男友 女友 网友 绰号 化名 又名 别名 曾用名 原名 举报人 投诉人 报案人 信访人 来访人 反映人
  同志 先生 女士 局长助理 镇长助理 副调研员 首席代表 代表 人大代表 政协委员 校友 院士 烈士 模范 劳模 主播 网红 博主
  典型 先进个人 好人 矿长 副矿长 船长 机长 列车长 工长 场长 副场长 农技员
`)

/** Before a mask, with or without a colon: a line of a form that a person's name is written into. */
export const personLabels = words(`
  评审专家 评委 考官 主考 监考 监考员 交通警察 办案民警 承办法官 主办人 协办人 主讲 主讲人 嘉宾 真名 网名 艺名 笔名
  姓名 户名 联系人 经办人 承办人 责任人 签发 签发人 审核 审核人 校对 编辑 责任编辑 责编 主编 审签 核稿 拟稿 拟稿人
  撰稿 撰稿人 供稿 供稿人 填报人 填表人 制表人 制表 统计人 报送人 记录 记录人 主持 主持人 述职人 汇报人 发言人
  申请人 承诺人 签名 签字 签章 甲方代表 乙方代表 监护人 指导教师 辅导教师 我叫 我是 名叫 叫 我姓名 收件人 收款人
  付款人 开户人 持卡人 寄件人 报名人 考生姓名 学生姓名 家长 家长签名 检查人 验收人 见证人 鉴定人 复核 复核人 审批
  审批人 批准 批准人 编辑人 摄影 摄 文 作者 执笔 组长 副组长 成员 出席 参加 参加人员 列席 列席人员 请假 缺席 抄送人
  法定代表人 负责人 值班员 值班人员 带班领导 接报人 报告人 现场负责人 参会人员 出席人员 与会人员 拟任人选 受处分人
  房屋权利人 不动产权利人 产权人 房屋所有权人 共有人 被处分人 借款人 购房人 户主姓名 对象姓名 受理人 来电人 诉求人
`)

/** After a mask: a mark that a person's name stands before it. */
export const marksAfterPeople = words(`
  ，男 ，女 ，汉族 （男 （女 (男 (女 、男 、女 ，系 （另案处理 （已判刑 （已起诉 （均另案 （在逃 （化名 （殁年
  （时年 （身份证 （住 （联系电话 （电话 （又名 （绰号
`)

/** After a mask whose left neighbour is a surname: what a person does, so that no measure word is meant. */
export const afterSurnamed = words(`
  堂兄 堂弟 堂哥 堂姐 堂妹 表兄 表弟 表哥 表姐 表妹 妻弟 妻子 之妻 之夫 之子 之女 之弟 之兄 之父 之母 家 家中 家房屋 家里 家门 本人 夫妇 一家 在 的 、 ， 等 与 于 将 因 对 从 向 至 到 被 把 。 ； （ ： ） ”
`)

/** Before a mask with a colon: a party to a contract; a person where three characters are masked, else a body. */
export const partyLabels = words(`
  甲方 乙方 丙方 丁方 出租方 承租方 买方 卖方 供方 需方 委托方 受托方 出借方 借款方 担保方 抵押方 转让方 受让方
  发包方 承包方 出售方 购买方 用工方 赠与方 受赠方 收款方 付款方 申请方 出资方 投资方
`)

/** After a mask: only a person does so. */
export const personVerbs = words(`
  说 说道 介绍 介绍说 告诉 告诉记者 回忆 回忆说 笑着 笑着说 担任 出任 现年 自愿 家住 因病 因公 诉称 辩称 供述 供称
  称 驾驶 乘坐 当场死亡 当场身亡 死亡 身亡 受伤 报警 报案 逃离 逃跑 持刀 交代 供认 到案 自首 带头 倒地 醒来 哭着
  出庭 缺席 到庭 夺冠 落选 当选 连任 步行 徒步 值守 签收 感慨 激动 毕业于 出生于 生于 参加工作 加入中国共产党 主讲 宣读
`)

/** After a mask of three: what a leader does, and a place may too. */
export const leaderVerbs = words(`
  牵头 主持 分管 负责 陪同 带队 出席 讲话 致辞 配合 协助 包抓 包联 联系 传达 通报 汇报 发言 点评 参加 调研 督导 检查
  记过 警告 批示 强调 指出 要求 表示
`)

/** Roles that many have at once: a deputy, a member, a teacher. Which of them is meant is not said. */
export const sharedRoles =
  /^(?:副|男|女|儿|子|妻|哥|弟|姐|妹)|(?:[员师生民工众友士客伙户]|代表|先进个人|干警|嘉宾|模范|好人|老人|儿童|专家)$/u

/** What a person's own name follows. */
export const introductions = /^(?:我叫|我是|叫|名叫)$/u

/** Forms of address of one character behind a masked surname, where the clause ends or somebody acts: *工，*姐说. */
export const shortAddress =
  /^(?:工|总|哥|姐|叔|婶)(?:$|[，。、：:；！？\s）)（(在说来去带请和]|负责|联系|确认|反馈|回复)/u
/** Who writes a line of a chat, by surname and office, before the time. */
export const speaker = /^(?:科|局|处|所|队|总|工)\s{1,2}\d{1,2}[:：]\d{2}/u

/** How a familiar person is called, and what may stand before and behind it: 老**（. */
export const familiar = /(?:^|[^\u4e00-\u9fff]|[和与同给让找跟被由叫请对的局队科站所镇村])(?<called>老|小|阿)$/u
export const behindFamiliar = /^(?:$|[，。、：:；！？\s）)（(]|[今昨明]天|[说在去来填])/u

/** Who lends, pays and keeps, by what stands before and behind: 今借到**现金, 由**保管. */
export const receivedFrom = /(?:[今兹现]?借到|[今兹]收到)$/u
export const behindGiver = /^(?:同志)?(?:归还|交来|缴来|交付|现金|人民币|借款|还款|[（(](?:身份证|公民))/u
export const doneBy = /由$/u
export const behindDoer = /^(?:保管|担保|经手|代收|代管|代为|照管|见证|执笔)/u

/** Forms of address that undertakings are called by as well. */
export const parents = /^(?:妈妈|爸爸|奶奶|爷爷|外婆|阿姨|哥哥|姐姐)$/u

/** Opens what is said of somebody who is introduced in a line: **，男，. */
export const introduces = /^[，,](?:男|女)[，,]/u

/** Behind somebody: a masked sex, and when he or she was born, of what people, how old: 张**（*，1959年6月生. */
export const tellsSexAndBirth =
  /^[，,（(][*＊][，,、](?:[\d*＊]{2,4}年(?:[\d*＊]{1,2}月)?(?:[\d*＊]{1,2}日)?出?生|[\d*＊]{1,3}岁|[\u4e00-\u9fff*＊]{1,3}族)/u

/** Before a surname that is a common word: a person follows. */
export const leadsToPerson = '和与及同将给对让找跟被由组'

/** Begin like a title and are a rank: 主任医师. */
export const ranksOfWork = /^[主副]?(?:任医师|任护师|任科员)/u

/** Lines in which whoever wrote the report says who it is. */
export const authorLabels = /^(?:我叫|述职人|汇报人|述职述廉人)$/u

/** Lines that name who wrote the report. */
export const selfLabels = /^(?:我叫|我是|述职人|汇报人|发言人|申请人|承诺人|述职述廉人|签名|签字|姓名)$/u

/** Labels that a name follows without a colon. */
export const labelsWithoutColon = /^(?:我叫|我是|名叫|叫|姓名|户名|真名|本名|网名|艺名)$/u
