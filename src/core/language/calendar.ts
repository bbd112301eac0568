/** What stands before a date and says which event it is; of two events of a pair the first comes first. */
export const inOrder: readonly (readonly [earlier: RegExp, later: RegExp])[] = [
  [/开工|动工|奠基|进场/u, /竣工|完工|交工|通车|建成|交付|投产|撤场/u],
  [/报名/u, /考试|笔试|面试/u],
  [/笔试/u, /面试|体检/u],
  [/公告|公示|发布/u, /开标|投标截止|中标/u],
  [/立案/u, /结案|侦破|判决|移送|起诉/u],
  [/受理/u, /办结|审结/u],
  [/签订|签约/u, /交付|验收|履行完毕/u],
  [/入院/u, /出院/u],
  [/成立/u, /注销|撤销/u],
  [/出生/u, /死亡|去世|入党|参加工作/u],
  [/开学/u, /放假/u],
  [/起始|开始|启动/u, /结束|截止|终止/u],
]

/** Who comes to a meeting says so before it, wherever that is told. */
export const beforehand = {
  deadline: /^(?:截止|止)|前[^前]{0,6}(?:报送|报名|反馈|提交|上报|报至|报回|回复)/u,
  meeting: /召开|举行|举办|开幕|开班|开考/u,
}

export const weekdays = '日一二三四五六'

/** A length told of what stands between two dates. */
export const lengthBefore = /(?:工期|历时|为期|共计?|^计|期限|时长|会期|任期|总工期|租期|有效期)(?:为|约)?$/u
