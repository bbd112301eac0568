/** What is said of asterisks that are meant themselves, and what stands around those that adorn, rate, ask for something or lead to a note. */

/** Somebody puts the sign there: 标*处听不清, 带*列必填, 已用*号屏蔽. Words that end like these verbs are left out: 目标*, 增加*. */
export const putsSign =
  /(?:(?<![目指投招达商坐锦夺])标|(?<![携领附连佩])带|(?<![增参新追外附更添])加|(?<![关备])注|打|画|(?<![采使费占])用|写)(?:有|上|了|注|记)?\s?[“"]?$/u
export const signPut =
  /^[”"]?\s?(?:号(?=[^楼院栋\d])|者|处(?=[^长级分罚理置])|列|的(?=[为是均须条题项字])|键|表示|代替|标记|标识|标注|或|[？?。，、；]|为(?=必|重|主))/u

/** The first characters of what `signPut` and what `standsFor` and its neighbours ask for. */
export const opensPut = '”" 号者处列的键表代标或？?。，、；为'
export const opensBeside = '↑↓ ]表代是号”"'

/** What the sign stands for is told: 文中*表示缺失, *=踩雷. */
export const inThisText = /(?:[文表图][中内]|凡|其中|句前|词前|前面?的|这里的|两侧的)\s?[“"]?$/u
export const standsFor = /^[”"]?\s?(?:表示|代表|是[^\u4e00-\u9fff]?[\u4e00-\u9fff]{1,4}号|号(?:表示|代表|为|系|是))/u

/** A sign before a label that has to be filled in: *发货人：; roles are left out, for *主任： speaks. */
export const labelBehind = /^[\u4e00-\u9fff]{2,8}(?:[（(][^（）()]{1,8}[）)])?[：:]/u

/** What a telephone or a lock is told: *57*号码#, 按*返回. */
export const keysBehind = /^\d{1,4}(?:[*＊][\d\u4e00-\u9fff]{1,10}){0,3}#/u
export const keysBefore = /(?:^|[^\d*＊])[*＊]{1,2}\d{2,3}(?:[*＊][\d\u4e00-\u9fff]{1,10}){0,2}$/u
export const keysEnd = /^[\d\u4e00-\u9fff]{1,10}(?:[*＊][\d\u4e00-\u9fff]{1,10}){0,2}#/u
export const pressBefore = /(?:按住?|按下|长按|键入|拨号?|输入|摘机按|再按|先按|请按)\s?[“"]?$/u
export const endsPress = '按住下入拨号 \u3000“"'
export const ofKeypad = /[键拨#]|语音|话机|摘机|转接|接通|密码/u
/** Behind 按*: no measure word. */
export const pressed =
  /^[”"]?\s?(?:号?键|\d(?=[\u4e00-\u9fff秒])|返回|重听|确认|退出|取消|可以?|重|以|跳|[，。、；+＋]|$)/u

/** A house, a line of a plant: 2#楼. */
export const numberedThing = /^#(?![键号]|[，。、；]|确认|结束)[\u4e00-\u9fff]/u

/** Says that a row is left empty, before the stars that fill it. */
export const nothingBelow = /(?:以下|此处|本页)(?:空白|无正文|无内容)|(?:正文|全文)完/u

/** Twins of signs on both sides adorn what is between: ☆***☆. */
export const adorns = /[☆★◆◇●○■□▲△※♥♡✿❀✦✧~～!！=＝_—]/u

/** Said to a machine that searches: 通配, 模糊查询. */
export const tellsWildcard = /通配|模糊(?:查询|匹配|搜索|查找)|占位符|搜[“"]/u

/** Categories of goods and services that tax invoices put between asterisks: *餐饮服务*餐费. */
export const invoiceCategory =
  /^(?![\u4e00-\u9fff]{0,3}[县市区镇乡村局])[\u4e00-\u9fff]{0,10}(?:服务|[制用产食药饮油]品|设备|材料|机械|器[械材具件]|仪器|制剂|饮料|家具|工具|文具|玩具|灯具|电器|软件|服装|[汽柴燃]油|燃料|天然气|水冰雪|供电|供水|热力|电力|租赁|不动产|化妆品|洗涤剂|饲料|化?肥料?|农药|种子|蔬菜|水果|谷物|食糖|肉类?|茶叶?|酒|烟草|蛋|水产品?|花卉|木材|橡胶|塑料|玻璃|陶瓷|水泥|金属|五金|钢材|线缆|电池|照明装置|车|飞机|[配零]件|劳务|印刷品|鞋)$/u

/** Columns of numbers that nobody hides. */
export const serialHead = /^(?:序号?|项次|条款号|条目|No\.?|NO\.?)$/u

/** Beside a value that is out of its range. */
export const outOfRange = /^\s?[↑↓]/u

/** What somebody does or looks like while they speak. */
export const asideWords = /^[\u4e00-\u9fff]{1,6}(?:，[\u4e00-\u9fff]{1,6})?$/u

/** Somebody speaks: 物业小*：. */
export const speaks = /^[^\s：:，。]{1,12}(?:（[^）]{1,8}）)?[：:]/u

/** What a value follows, and no sign: 第*, 来到*. */
export const leadsOn = /[第至到为共约达近于是由和与在从给了的按每各等过被把来去叫姓小老阿]/u

/** Units that open no word: *月初. */
export const ofTime = /^[年月日时分点季]/u

/** What is typed shows so, whatever it is: 屏显为****. */
export const showsAs = /(?:显示|屏显|显|变成|变为|替换成|替换为)(?:为|成|的是)?\s?$/u
export const ofPassword = /密码|口令|屏蔽|敏感词/u

/** Between two masks: they are bodies. */
export const ofBodies = /[县市区镇乡村局厅院校厂店所司社与和及]/u

/** Ends what is whole: a number with its unit, a bracket, a quotation. */
export const endsWhole = /(?:[）)\]”"%‰㎡³]|[\d*＊](?:[万亿]?[元吨亩人户]|[a-z]{1,3}|平方米|公顷))$/u

/** Behind a mask that hides something without doubt. */
export const behindSure = /[年月日时分号名人个元亿万%％户亩岁届次件家项县市区镇乡村局]/u
