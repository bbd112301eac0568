import { countOf } from '../language/capitals.ts'
import type { Finding } from '../model.ts'
import { at } from './dates.ts'
import type { Reading } from './subject.ts'

const name = '[\\u4e00-\\u9fff]{1,8}'
const number = '(?<count>\\d{1,2}|[两二三四五六七八九十]{1,2})'
/** 柳溪、白庙、五龙、草坝共5个镇, and as many as are named where 等 leaves nothing open. */
const counted = new RegExp(
  `(?<![\\u4e00-\\u9fff、])(?<list>[\\u4e00-\\u9fff]{1,20}(?:、${name}?){1,15}?)(?<open>等)?共?${number}(?:个(?:乡?镇|街道|社区|行政村|村|县区?|区县?|部门|单位|小区|校区|景区|园区|片区)|条(?:河流?|道路|线路|街)|座(?:水库|桥梁?|危桥)|家(?:单位|企业|银行|医院)|所(?:学校|中学|小学|高校))`,
  'gu',
)
/** 队伍5支，分别为消防、公安、卫健、电力、通信。 */
const told = new RegExp(
  `(?<![\\d.])${number}[支个家项类所名条处座辆台位门部][^，。；：、\\n]{0,6}[，,：:](?:分别)?(?:为|是|即)(?<list>${name}(?:、${name}){1,15}(?:和${name})?)(?=[，。；\\n]|$)`,
  'gu',
)

/** How many there are, against the names that are listed with it. */
export function listCounts(reading: Reading): readonly Finding[] {
  const { text } = reading
  if (!text.includes('、')) return []
  return [counted, told].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }) => {
      const { list = '', count = '', open } = groups
      const said = countOf(count)
      const named = list.split(/、|和(?=[\u4e00-\u9fff]{2,8}$)/u).length
      // 等 may leave some out, and never names more.
      if (said === null || named === said || (open !== undefined && named < said)) return []
      return [at(reading, index, words, 'parts-differ', { want: `${named}`, confidence: 'likely' })]
    }),
  )
}
