import { words } from './words.ts'

/** After a mask inside quotation marks: the mask hides a word of a slogan, method or project, not a name. */
export const quotedTails = words(`
  式 工作法 模式 机制 理念 精神 行动 工程 计划 课堂 活动 方针 战略 思路 做法 主题 法 教学法 体系 格局 品牌 文化 党建 服务 办 清单 制度 制 规划 作风 主义 效应 现象 问题 思想 意识 战术 经济 管理 治理 平台 套餐 驿站 小组 专项 专项行动 攻坚 整治 大会战 大比武
`)
