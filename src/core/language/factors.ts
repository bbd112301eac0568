/** What multiplies and is multiplied where no list of sentences is asked: units by what they measure, and nouns of quantities. */

/** Units in which one value goes on in the next: behind 3公里 a 5米 belongs to it, behind 3人 a 5桌 is another factor. */
const goOn: readonly RegExp[] = [
  /^(?:年|个?月|日|天|周|小时|时|分钟?|秒|季度|旬|岁|刻)$/u,
  /^(?:亿|万|千|百|十|[亿万千]?元|块|角|分|厘)$/u,
  /^(?:吨|公斤|千克|斤|两|钱|克|k?g|mg)$/u,
  /^(?:公里|千米|里|米|分米|厘米|毫米|丈|尺|寸|[kcm]?m)$/u,
  /^(?:号|栋|幢|座|楼|层|室|单元|组|排|条|款|项|章|节|页|行|区|门|户|级|班|期|届|街|巷|弄|点|度|路|线|[^亿万千百十]?段)$/u,
]

export function goesOn(unit: string, next: string): boolean {
  return unit === next || goOn.some((one) => one.test(unit) && one.test(next))
}

/** Closes a number with its unit: 5斤, **元, 10ml; 元/天 is a rate, and whatever stands behind it multiplies. */
export const unitBefore =
  /[\d*＊](?<unit>[a-zA-Zμµ㎡]{1,3}[²³]?|[\u4e00-\u9fff㎡]{1,2}(?:[/／每][\u4e00-\u9fff]{1,2})?)\s?$/u
export const rateUnit = /[/／每]/u

/** Opens a number with its unit: 2袋, 45天, 10%, 7s. */
export const numberBehind =
  /^\s?\d+(?:\.\d+)?(?<unit>[%％‰]|(?:个(?=[月工小])|[一-龥](?=米|克|升|元))?[一-龥]|[a-zA-Z]{1,3}[²³]?)?/u

/** The last character of what is measured, or counted; rates are left out, for they go before their own value: 增长率*3%. */
export const quantityBefore =
  /(?:绩点|系数|权重|单价|标准|断面|截面|周长|[\u4e00-\u9fff](?:数|量|额|价|费|积|(?<![提升增抬拔调新最更较])高|(?<![放拓加])宽|(?<![增成延助生县市区镇乡局校院处科所厅部省队组会董首班团行村社家厂店船站库馆署庭股年特见擅专])长|深|厚|底|(?<![比并])重|款|资|金|本|时|次|程|功率|[厚深长宽高]度))$/u
export const quantityBehind =
  /^\s?[\u4e00-\u9fff]{0,5}?(?:系数|标准|比例|学分|得分|单价|[数质重]量|[面体]积|[厚深长宽高]度|[\u4e00-\u9fff](?:数|量|额|价|率|费|积|高|宽|长|深|厚|重|值|比例|资|薪|金|本))(?=$|[，。；、）)：:”"\]|\s=＝+\-/÷×*＊—]|计|为|得|即|拨|发|算|确|执行|核)/u

/** Nouns whose own unit may follow: 面积*80亩 is masked, 面积*80元 is a product. */
const ownUnits: readonly (readonly [RegExp, RegExp])[] = [
  [/积$/u, /^(?:亩|公顷|平|㎡|立|m)/u],
  [/(?:高|宽|长|深|厚|程|底|度)$/u, /^(?:[公千毫厘分]?米|[公华]?里|[kcm]?m|尺|丈|度|℃|°)/u],
  [/(?:额|价|费|款|资|金|本|标准)$/u, /^(?:[百千万亿]{0,2}元|[百千万亿]|块|角|分|美|港|[级星A类档度])/u],
  [/时$/u, /^(?:[年月日天周小时分秒点]|个月)/u],
  [/(?:系数|权重|绩点)$/u, /^[^\d元]/u],
  [/(?:数|量|次|重)$/u, /^(?!元|块|角|[a-zA-Z]{0,2}[²³])/u],
]

/** Whether what follows a number begins with a unit that the noun before it is told in. */
export function isOwnUnit(noun: string, behind: string): boolean {
  return ownUnits.some(([last, own]) => last.test(noun) && own.test(behind))
}

/** Nouns that are told in per cent themselves. */
export const toldInPercent = /(?:率|比|重|幅|度|系数|权重|例|份额|差额?)$/u

/** In brackets before it: something is worked out. */
export const workedOut =
  /[（(][^（）()*＊]{0,19}[\u4e00-\u9fff][-+/＋－×÷—−][^（）()*＊]{0,19}[\u4e00-\u9fff\d][）)]\s?$/u
/** ... and behind it a factor: a quantity, a number, another bracket. */
export const opensFactor = /^\s?(?:\d+(?:\.\d+)?(?=$|[^\d.*＊])|[（(])/u

/** The words of an equation around its sign: no sentence goes on in it. */
export const equationBefore =
  /[=＝]\s?(?:[\u4e00-\u9fff\w.%％‰（）()+\-*/＋－×÷Σ\s]{0,24}[\u4e00-\u9fff%％‰）)\w]\s?)$/u
export const equationBehind = /^\s?[\u4e00-\u9fff\w.%％‰（）()+\-*/＋－×÷]{1,16}\s?[=＝]/u
export const operandBehind = /^\s?(?:\d+(?:\.\d+)?|[（(]|[\u4e00-\u9fff]{2})/u

/** A power of two or ten, told as a number: 2**31 字节. */
export const basePower = /(?:^|[^\d*＊.A-Za-z])(?:2|10)$/u
export const exponent = /^(?:[3-9]|[1-6]\d)(?=\s?[|;]|字节| [\u4e00-\u9fff]|$|位|种|bit|Hz)/u
/** x**2, )**2, 身高**2= */
export const letterPowerBefore = /(?:(?:^|[^A-Za-z])[a-zα-ω]|[）)])$/u
export const letterPowerBehind = /^[2-9](?![\d.%％元万亿\u4e00-\u9fff])/u
export const wordPowerBefore = /[\u4e00-\u9fff]{2}$/u
export const wordPowerBehind = /^[23]\s?(?:[=＝）)/+-]|\*[^*])/u

/** Alleles are written with the sign: HLA-B*27, CYP2C19*2. */
export const geneBefore = /(?:HLA-[A-Z]{1,3}\d?|CYP\d[A-Z]\d{1,2}|(?:UGT|DPD|DPYD|TPMT|NUDT)\d{0,2}[A-Z]?\d{0,2})$/u

/** A side of a thing, with its measure: 高4m*长***m. */
export const sideBehind = /^(?:长|宽|高|厚|深|直径)度?约?[\d*＊]/u

/** A share told in words, and a sign of mathematics: 本金*万分之五, 1.96*√n. */
export const shareBehind = /^(?:万分之|千分之|百分之)/u
export const mathBehind = /^[√πΣ∑]/u
