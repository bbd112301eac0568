import { words } from './words.ts'

/** In quotation marks behind a mask: a firm, a course or an undertaking has a name of its own, and no place's. */
export const quotedUndertaking =
  /(?:金融|支付|贷|钱包|理财|课堂|讲堂|讲坛|论坛|工作法|工作室|行动|计划|工程|平台|超市|优选|商城|直播间)$/u

/** After a mask inside quotation marks: the mask hides a word of a slogan, method or project, not a name. */
export const quotedTails = words(`
  式 工作法 模式 机制 理念 精神 行动 工程 计划 课堂 活动 方针 战略 思路 做法 主题 法 教学法 体系 格局 品牌 文化 党建
  服务 办 清单 制度 制 规划 作风 主义 效应 现象 问题 思想 意识 战术 经济 管理 治理 平台 套餐 驿站 小组 专项 专项行动
  攻坚 整治 大会战 大比武
`)

/** After a mask inside quotation marks: the mask is the name of a cup, prize, brand or event. */
export const quotedNames = words(`
  杯 奖 牌 号 之声 之春 之夏 之秋 之冬 之夜 之星 之歌 之光 之家 讲堂 大讲堂 论坛 文化节 艺术节 旅游节 公司 集团 酒店
  大酒店 饭店 宾馆 超市 餐厅 酒楼 茶楼
`)

/** Behind a quoted title of honour. */
export const honour = /^[\u4e00-\u9fa5]{1,6}[”"](?:荣誉)?(?:称号|荣誉|奖项|奖章|奖牌)/u

/** Before an example in quotation marks. */
export const forExample = /[，、（(]?(?:如|例如|比如|即)$/u

/** The rest of a quoted brand. */
export const quotedBrand = /^[\u4e00-\u9fa5]{1,4}[”"](?:商标|牌|品牌)/u
