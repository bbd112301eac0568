/** What the sentences of forms ask for: the verbs before their blanks, and what stands behind them. */

/** The end of the words before a blank, and what is written there. */
export const askingVerbs: readonly { readonly verb: RegExp; readonly label: string }[] = [
  { verb: /(?:因|由于|因为)$/u, label: '原因' },
  { verb: /用[于作]$/u, label: '用途' },
  { verb: /(?:特|现|兹|全权)(?:委托|授权|委派|指派)$/u, label: '受托人' },
  { verb: /今收到?$/u, label: '交款人' },
  { verb: /今(?:借到?|向)$/u, label: '出借人' },
  { verb: /交来$/u, label: '款项' },
  { verb: /^(?:兹(?:有|证明|介绍)|现?证明|现有|今有)$/u, label: '姓名' },
  { verb: /(?:^|[，。；])(?:现?家?住|现居住)[在于]?$/u, label: '住址' },
  { verb: /(?:现任|担任|任|拟任)$/u, label: '职务' },
  { verb: /(?:毕业于|就读于)$/u, label: '学校' },
  { verb: /(?:从事)$/u, label: '工作内容' },
  { verb: /(?:位于|坐落[于在])$/u, label: '地址' },
  { verb: /本人$/u, label: '本人姓名' },
  { verb: /[\s_＿]委托$/u, label: '受托人' },
]

/** What stands right behind a blank and names it. */
export const besideBlank: readonly { readonly behind: RegExp; readonly label: string }[] = [
  { behind: /^族(?![\p{Script=Han}])/u, label: '民族' },
  { behind: /^同志/u, label: '姓名' },
  { behind: /^年度/u, label: '年度' },
  { behind: /^条(?:第|的|规定|之)/u, label: '条款' },
  { behind: /^[）)】\]］〕]?\s{0,2}人民法院/u, label: '法院' },
  { behind: /^[）)】\]］〕]?\s{0,2}(?:仲裁委|劳动仲裁)/u, label: '仲裁委员会' },
  { behind: /^(?:[小中大]学|学校)(?!生)/u, label: '学校名称' },
]

/** Numbers that what stands on both sides names. */
export const numbered: readonly { readonly before: RegExp; readonly behind: RegExp; readonly label: string }[] = [
  { before: /[〔［[【]\s{0,4}$/u, behind: /^\s{0,4}[〕］\]】]\s{0,4}第?[^条]/u, label: '年份' },
  { before: /一式\s{0,2}[【（(［[]?\s{0,2}$/u, behind: /^\s{0,2}[】）)］\]]?\s{0,2}份/u, label: '份数' },
  { before: /[〕］\]】]\s{0,2}第?\s{0,2}$/u, behind: /^\s{0,2}号/u, label: '文号' },
  { before: /字第\s{0,2}$/u, behind: /^\s{0,2}号/u, label: '文号' },
  { before: /第\s{0,2}$/u, behind: /^\s{0,2}页/u, label: '页码' },
  { before: /共\s{0,2}$/u, behind: /^\s{0,2}页/u, label: '总页数' },
]

/** Before a year in brackets and the number behind it: what that is the number of. 编号：青殡补〔____〕____号. */
export const numberCalled = /(?<what>\p{Script=Han}{0,6}(?:编号|证号|案号|合同号))[：:][^：:，,。；]{0,30}$/u

/** A day that is told by what happens on it: 已于____结清. */
export const dayOf =
  /^(?:之?前|以前|起|内|止)?(?:全部|一次性)?(?<what>结清|付清|缴清|还清|生效|交付|交房|届满|签订|到期|完成|完工|竣工|开工|入住|搬迁|腾空|归还|履行|开始|终止|送达|发布|公布)/u

/** What stands on one of two sides of what its line asks: 视力：左____右____. */
export const sideWord =
  /(?<what>\p{Script=Han}{1,8})[：:](?:[左右上下]\s{0,2}[_＿ \u3000]{2,24}[，、,/／ \u3000]{0,4})?(?<side>[左右])\s{0,2}$/u

/** What a cell is called whose neighbour says a sum in words and in figures. */
export const saysSum = /金额|[费款价额]$|合计/u

/** Whom a sentence tells of, before the blank for the name. */
export const personOf =
  /^(?:逝者|死者|患者|病人|家属|亲属|学生|同学|党员|配偶|父亲|母亲|子女|职工|员工|老人|儿童|学员)$/u

/** What a row of sums has no value under. */
export const sumRow = /^(?:合\s{0,4}计|总\s{0,4}计|小\s{0,4}计)$/u
export const unsummed = /^(?:等级|型号|规格|规格型号|单价|品名|品种)(?:[（(].{0,8}[)）])?$/u

/** A cell that stands for more of the same. */
export const andSoOn = /^[…⋯.。·]{1,6}$|^等等?$/u

/** What is written in the open first lines of a cell whose last ones are for the signature. */
export const saysOpinion = /(?:意见|结论|结果|情况|说明|理由|评语|批示|事由|示意图)$/u
export const closesOpinion =
  /(?:[字名章人][：:]?[ \u3000_＿]{0,40}(?:[（(][^（()）]{1,6}[)）])?|[章字名][)）]|年[ \u3000_＿]{0,12}月[ \u3000_＿]{0,12}日)\s{0,4}$/u

/** Things that are counted one by one: how many there are is what is asked for. */
export const countedOne: Readonly<Record<string, string>> = {
  ...{
    人: '人数',
    名: '人数',
    户: '户数',
    天: '天数',
    次: '次数',
    日: '天数',
    卷: '卷数',
    册: '册数',
    份: '份数',
    张: '张数',
    页: '页数',
    个: '个数',
    件: '件数',
  },
  ...{
    台: '台数',
    套: '套数',
    间: '间数',
    本: '本数',
    剂: '剂数',
    盒: '盒数',
    个月: '月数',
    人次: '人次',
    辆: '辆数',
    棵: '棵数',
  },
}

/** Before a count: how many copies there are, and of what is known. */
export const countedAlone = /一式$/u

/** What already says that it is a number. */
export const saysNumber = /(?:数|数量|人口|总量|次序)$/u

/** Right behind a blank: a unit that is counted before it, and no part of what the next blank is asked for by. */
export const unitBehind = /^(?:个月|平方米|公里|万元|人(?!民)|[班元天岁次份页室号楼层个名%％年月日户亩米厅间张台])/u

/** The units in which a sum is written out. */
export const capitalDigits = /^\s{0,2}(?<digit>[亿万仟佰拾元角分])/u

/** Words before what is asked for that are no part of its name. */
export const leadingIn =
  /^(?:您的?|你的?|我的|本人的?|对|该户|其中|[甲乙丙丁双]方(?=自愿|应|逾期|将|须|其他)|自愿捐赠|[现兹今]有|发放(?=补[贴助]|奖金)|拟对|的|同志|共计|共(?![同有享])|需要(?![求的])|需(?!要)|确定|认为|设(?![备施计立置]))+(?=[\p{Script=Han}]{2})/u

/** Words behind it: 金额 of `金额为人民币____`. */
export const trailingIn = /(?:为?人民币|不[少低]于|不超过|超过|为?每[日天月年次]|大约|约|为|是|共计?|达|的|有){1,6}$/u

/** The number of an item, or the 第 of a number that is asked for, before the words of a blank. */
export const itemNumber = /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])\s*/u

/** Heads the first of two columns, of which the second is to be filled in each row. */
export const listHead =
  /^(?:序号|编号)?(?:项目|内容|名称|类别|类型|序号|事项|指标|科目|材料|姓名|单位|部门|时间|日期|年度|月份|岗位|课程|种类|品名|年级|班级|地区|乡镇).{0,6}$/u

/** Before boxes: they show how to tick. */
export const exampleOfBoxes = /^(?:示例|样例|范例|例)$/u

/** In the line of a single box: somebody agrees by ticking it. */
export const agreesByBox = /同意|已阅|本人|我|确认|声明|承诺|[是否有无]：?\s{0,4}$/u

/** （简述家庭困难情况） as all that stands there, and the verbs that such a hint opens with. */
export const askingBracket =
  /^\s{0,8}[（(](?:请|简述|简要|填写|说明|写明|注明|列出|描述|概述)[^（()）]{1,60}[)）]\s{0,8}$/u
export const askingVerb = /^(?:请|在此|此处|简述|简要|填写|说明|写明|注明|列出|描述|概述)+/u

/** A label of a person, an office or a number: no day stands behind it. */
export const noDay = /(?:[人者员长师]|代表|领导|家属|姓名|单位|^N[Oo]|号|编号|号码)$/u

/** Two underscores are a blank before what is counted: 第__页. */
export const behindShort = /^[年月日时分页室厅份次人天张楼栋幢层班级届期户个拾万仟佰元角]/u

/** XXX, and one X before a unit: 定于X月. */
export const letterBlanks = /[Xx×]{2,}|(?<=\p{Script=Han})X(?=[年月日天个元人次名万号])/gu

/** Blanks where a number is to be written: 第    号, 共    页, （    年度）. */
export const numberGap =
  /第(?<ordinal>[ \u3000\u00a0]{2,16})(?=[号页次期届条批])|[共计](?<sum>[ \u3000\u00a0]{2,16})(?=[页份张件册])|[（(](?<year>[ \u3000\u00a0]{2,16})(?=年度?(?:第|[)）]))/gu

/** Before the sign of money: what it is paid for. */
export const beforeSign =
  /(?<what>(?!人民币|大写|小写|为|共?计|元?整)\p{Script=Han}{2,8})(?:[（(]\p{Script=Han}{1,6}[)）])?[：:]?\s{0,4}[¥￥]\s{0,4}$/u

/** Before a blank of a sum that is written in words, unit by unit. */
export const beforeCapital = /[（(]大写[)）][：:]?\s*$|[万仟佰拾元角]\s{0,2}$/u
export const sumInWords = '人民币大写'

/** What a blank for a sum is called where its line says no more. */
export const sumAsked = /^(?:人民币)?(?<in>[大小]写)(?:金额)?(?<digit>（.）)?$/u

/** What says by itself that days are asked for. */
export const saysDay = /(?:日期|期限|期间)$/u

/** Before a heading: the number of a chapter, below which nothing is to be written. */
export const chapter = /第[一二三四五六七八九十\d]{1,3}章\s{0,4}$/u

/** 用于（如：班级图书角）: what stands there shows what is to be. */
export const exampleHint = /[（(](?:如|例如|比如)[：:，,]?[^（()）：:]{2,24}[)）]/gu
