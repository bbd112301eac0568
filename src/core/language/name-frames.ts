/** Words between which only a person stands, so that even a name that is a word is one: 由冷静任副组长. */

/** Asked first of a line: nearly all have none of them. */
export const someFrame =
  /任命|免去|聘任|聘请|提名|选举|任[\u4e00-\u9fff]{0,6}(?:长|主[任席]|书记|委员|干事|经理|员)|担任|诉[\u4e00-\u9fff]{2,14}(?:纠纷|一案)|(?:联系|负责|经办|承办|收款|付款|举报|来信|来电)人[\u4e00-\u9fff]{2,3}[，,]|(?:两|二)?(?:兄弟|姐妹|姊妹|父子|母子|母女|父女|夫妻|夫妇)|等[\d一二三四五六七八九十]{1,3}[名位]/u

const name = '(?<name>[\\u4e00-\\u9fff]{2,3}?)'

/** What people go to court about. */
const causes =
  '民间借贷|离婚|买卖|租赁|劳动|劳务|合同|侵权|交通事故|机动车|健康权|名誉|继承|抚养|赡养|追偿|担保|借款|相邻|物业|提供劳务|生命权|建设工程|土地|婚约|返还'

export const nameFrames: readonly RegExp[] = [
  new RegExp(`(?<lead>任命|聘任|聘请|提名|选举)${name}(?=(?:同志)?(?:为|任|担任))`, 'gu'),
  new RegExp(`(?<lead>免去)${name}(?=(?:同志)?(?:的|[\\u4e00-\\u9fff]{2,12}职务))`, 'gu'),
  new RegExp(
    `(?<lead>(?:^|[，。；、：\\s])由?|由)${name}(?=(?<duty>(?:同志)?(?:担任|任)[正副]?(?:[组班队团]长|主[任席]|总指挥|召集人|领队|教练|[\\u4e00-\\u9fff]{0,5}(?:书记|委员|干事|秘书长|会长|理事长|经理|负责人|联络员))))`,
    'gu',
  ),
  new RegExp(`(?<lead>(?:^|[，。；：、]))${name}(?=诉[\\u4e00-\\u9fff]{2,14}(?:纠纷|一案))`, 'gu'),
  new RegExp(`(?<lead>(?<![起上控申投])诉)${name}(?=(?<duty>(?:${causes})[\\u4e00-\\u9fff]{0,8}(?:纠纷|一案)))`, 'gu'),
  new RegExp(
    `(?<lead>(?:联系|负责|经办|承办|收款|付款|举报|来信|来电)人)${name}(?=(?<duty>[，,](?:微信|电话|手机|联系|男|女|身份证|住|QQ)))`,
    'gu',
  ),
]

const list = '(?<list>[\\u4e00-\\u9fff]{2,3}?(?:[、和][\\u4e00-\\u9fff]{2,3}?){1,9})'
const edge = '(?<lead>(?<=^|[，。；：！？“（(\\s了由对给向]))'

export const listedFrames: readonly RegExp[] = [
  new RegExp(`${edge}${list}(?<cue>(?:两|二)?(?:兄弟|姐妹|姊妹|父子|母子|母女|父女|夫妻|夫妇))`, 'gu'),
  new RegExp(
    `${edge}${list}(?<cue>等[\\d一二三四五六七八九十]{1,3}[名位](?:队员|同志|同学|学生|教师|老师|村民|选手|民警|干部|医生|护士|嫌疑人|被告人|伤者)?)`,
    'gu',
  ),
]

/** Words that stand in such a frame, and kinds of people. */
export const notFramed =
  /^(?:于是|由于|单独|常年|时常|连续|何时|何人|曾经|别人|应当|应由|解除|党政|成员|时任|现任|历任|原任)|^.[员户师长生民人](?!.)/u
