/** What stands before a number of one kind. */
export const labels = {
  idCard: /(?:身份证(?:件)?(?:号码?|号)?|公民身份号码|证件号码?)(?:[：:为是]|[（）()\s])*$/u,
  card: /(?:银行卡号?|卡号|储蓄卡|借记卡|信用卡)(?:[：:为是]|[（）()\s])*$/u,
  credit: /(?:统一社会信用代码|社会信用代码|信用代码)(?:[：:为是]|[（）()\s])*$/u,
  phone: /(?:手机(?:号码?)?|移动电话|电话(?:号码)?|联系方式|联系电话)(?:[：:为是]|[（）()\s])*$/u,
  plate: /(?:车牌号?(?:码)?|号牌(?:号码)?|牌照|车号)(?:[：:为是]|[（）()\s])*[\u4e00-\u9fff]?$/u,
} as const

/** Numbers whose check characters or form are held against their kind. */
export type NumberKind = keyof typeof labels
