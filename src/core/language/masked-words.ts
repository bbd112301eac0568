/** Ordinary words that are masked, by what stands on both sides of them: a people, a nickname, a colour of warning, a kind of work. */

interface WordFrame {
  readonly before: RegExp
  readonly behind: RegExp
}

/** The first characters of all that may stand behind; no mask is looked at that another follows. */
export const firstBehindWord = '族”"’」色预岗工职一残，肺胃肝肾骨综肿感损资'

export const wordFrames: readonly WordFrame[] = [
  // 男，**族，
  { before: /(?:^|[男女民族岁人，,、；：:\s])$/u, behind: /^族(?:$|[，,、；。（(\s])/u },
  { before: /(?:绰号|外号|诨号|诨名|小名|乳名|人称)[“"‘「]$/u, behind: /^[”"’」]/u },
  { before: /(?:雨|风|雪|高温|寒|潮|雷电|雾|霾|冰雹|霜冻|干旱|火险|灾害|洪水|山洪)$/u, behind: /^色?预警/u },
  { before: /(?:从事|担任|聘为|受聘)$/u, behind: /^(?:岗位|工种|工作(?!面)|职务|一职)/u },
  { before: /[，,、（(：:\s]$/u, behind: /^残疾[*＊\d一二三四]/u },
  // 现任市委办公室***，拟任
  { before: /现任[^，。；]{1,24}$/u, behind: /^，拟(?:任|提名|提拔)/u },
  { before: /(?:诊断|[、：:，；\s])$/u, behind: /^(?:肺炎|胃炎|肝炎|肾炎|骨折|综合征|综合症|肿瘤|感染|损伤)/u },
  { before: /(?:从|在|由|列入|使用|动用)$/u, behind: /^资金(?:中|内|里|账户|专户)/u },
]
