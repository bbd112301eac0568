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
/** 视力、听力、言语、肢体4类: names of two signs and more right before their number. */
const kinds = new RegExp(
  `(?<![\\u4e00-\\u9fff、])(?<list>[\\u4e00-\\u9fff]{2,12}(?:、[\\u4e00-\\u9fff]{2,8}?){2,15}?)(?<open>等)?${number}(?:大?类|[项种科])(?=[\\d，。；：依分均样]|[\\u4e00-\\u9fff]{0,4}\\d)`,
  'gu',
)
/** 有4家A级景区：云台山、古城、龙湖、红色馆. */
const listed = new RegExp(
  `(?<![\\d.第])${number}[家个座所支条][^，。；：、\\n\\d]{1,8}[：:](?<list>${name}(?:、${name}){2,15})(?=[。；\\n]|$)`,
  'gu',
)
/** 队伍5支，分别为消防、公安、卫健、电力、通信。 */
const told = new RegExp(
  `(?<![\\d.])${number}[支个家项类所名条处座辆台位门部][^，。；：、\\n]{0,6}[，,：:](?:分别)?(?:为|是|即)(?<list>${name}(?:、${name}){1,15}(?:和${name})?)(?=[，。；\\n]|$)`,
  'gu',
)

/** 小学、医院、支行、公司、气象局等5家驻区单位: of whatever sort, 等 may leave some out and never names more. */
const openly = new RegExp(
  `(?<![\\u4e00-\\u9fff、])(?<list>[\\u4e00-\\u9fff]{1,20}(?:、${name}?){2,15}?)(?<open>等)${number}[个家条座所名位支处门部](?=[\\u4e00-\\u9fff]{2})`,
  'gu',
)

/** 四方面问题：一是……二是……. */
const numbered =
  /(?<count>[两二三四五六七八九]|\d{1,2})(?:个)?(?:方面|大类|项|条|点|类|种|个|大)[\u4e00-\u9fff]{0,8}[：:，,。]\s?(?=一是)/gu
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const
/** A numbered list is read so far, in UTF-16 units. */
const mostWords = 1500

function numberedLists(reading: Reading): readonly Finding[] {
  const { text } = reading
  if (!text.includes('一是')) return []
  return [...text.matchAll(numbered)].flatMap(({ 0: words, index, groups = {} }) => {
    const from = index + words.length
    // Up to where the next list begins.
    const list = text.slice(from, from + mostWords).split(/(?<!^)一是/u, 1)[0] ?? ''
    let [count, at0] = [0, 0]
    for (const sign of ordinals) {
      const next = list.indexOf(`${sign}是`, at0)
      if (next < 0) break
      at0 = next + 2
      count++
    }
    const said = countOf(groups.count ?? '')
    // A list that is cut short is not counted, nor one that goes on behind 十是.
    if (said === null || said > 9 || count < 2 || count === said || list.length === mostWords) return []
    return [at(reading, index, words, 'parts-differ', { want: `${count}`, confidence: 'likely' })]
  })
}

/** 捐款共6笔：安顺矿业50000元，恒丰米业20000元……; 涉及3个小区1420户：翠苑小区560户、丽景小区485户……. */
const headed =
  /(?<![\d.第])(?<count>\d{1,2})(?<unit>[笔个家条座所名位支处项块])(?<noun>[\u4e00-\u9fff]{0,6})(?<of>[\d,.]+[\u4e00-\u9fff]{1,3})?[：:](?<list>[^。；：\n]{4,400})/gu
const item = /^(?<name>[\u4e00-\u9fff]{2,16})[\d,.]+(?<unit>[\u4e00-\u9fff]{1,4})$/u

function headedLists(reading: Reading): readonly Finding[] {
  return [...reading.text.matchAll(headed)].flatMap(({ 0: words, index, groups = {} }) => {
    const { list = '', noun = '', unit = '', of, count = '' } = groups
    const all = list.split(/[，、]/u)
    const end = all.findIndex((one) => /^(?:合计|共|总计|其中|均|以上)/u.test(one))
    const items = end < 0 ? all : all.slice(0, end)
    const named = items.flatMap((one) => {
      const own = item.exec(one)?.groups
      return own ? [{ name: own.name ?? '', unit: own.unit ?? '' }] : []
    })
    if (named.length < 3 || named.length !== items.length || named.length === Number(count)) return []
    // 3件：刑事1件 counts the same; of so many households each name must be of the sort that is counted.
    if (named.some((one) => one.unit.startsWith(unit))) return []
    if ((of !== undefined || end < 0) && (noun === '' || !named.every(({ name: own }) => own.endsWith(noun.slice(-1)))))
      return []
    const lead = words.slice(0, words.length - list.length)
    return [at(reading, index, lead, 'parts-differ', { want: `${named.length}`, confidence: 'likely' })]
  })
}

/** How many there are, against the names that are listed with it. */
export function listCounts(reading: Reading): readonly Finding[] {
  const { text } = reading
  return [...numberedLists(reading), ...headedLists(reading), ...(text.includes('、') ? namedLists(reading) : [])]
}

function namedLists(reading: Reading): readonly Finding[] {
  const { text } = reading
  return [counted, openly, kinds, listed, told].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }) => {
      const { list = '', count = '', open } = groups
      const said = countOf(count)
      const named = list.split(/、|(?<=[\u4e00-\u9fff]{2})和(?=[\u4e00-\u9fff]{2,8}$)/u).length
      // 等 may leave some out, and never names more.
      if (said === null || named === said || (open !== undefined && named < said)) return []
      return [at(reading, index, words, 'parts-differ', { want: `${named}`, confidence: 'likely' })]
    }),
  )
}
