/** Words between which only a person stands, so that even a name that is a word is one: 由冷静任副组长. */

/** Asked first of a line: nearly all have none of them. */
export const someFrame =
  /任命|免去|聘任|聘请|提名|选举|任[正副]?(?:[组班队]长|主[任席])|担任|(?:两|二)?(?:兄弟|姐妹|姊妹|父子|母子|母女|父女|夫妻|夫妇)|等[\d一二三四五六七八九十]{1,3}[名位]/u

const name = '(?<name>[\\u4e00-\\u9fff]{2,3}?)'

export const nameFrames: readonly RegExp[] = [
  new RegExp(`(?<lead>任命|聘任|聘请|提名|选举)${name}(?=(?:同志)?(?:为|任|担任))`, 'gu'),
  new RegExp(`(?<lead>免去)${name}(?=(?:同志)?(?:的|[\\u4e00-\\u9fff]{2,12}职务))`, 'gu'),
  new RegExp(
    `(?<lead>(?:^|[，。；、：\\s])由?|由)${name}(?=(?<duty>(?:同志)?(?:担任|任)[正副]?(?:[组班队团]长|主[任席]|总指挥|召集人|领队|教练)))`,
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
