/** What stars say that hide nothing: ratings, signs that are meant themselves, marks of notes. */

/** Words that stars of a rating follow; `weak` ones do where another rating stands in the line. */
export const ratedBefore = /(?:推荐|难度|评分|星级|热度|重要|紧急|推荐度|难易|满意)(?:指数|程度|度|系数)?[：: ]?$/u
export const ratedWeakBefore =
  /(?:画面|剧情|音效|服务|环境|口味|卫生|味道|交通|性价比|音质|手感|表演|可玩性|态度)[：: ]?$/u

/** Behind the stars of a rating: those that are not given, or how many there are: ***☆☆, ****（4星）. */
export const ratingBehind = /^(?:☆|[（(]?[1-5一二三四五][颗]?星)/u

/** The sign itself is meant behind these: 按*, 打码时写成*. */
export const signBefore = /(?:按下?|再按|键入|写成|写作|显示为|显示成|替换为|替换成|代替为|打)[“"]?$/u
/** ... and before these: *键, *者为主讲人. */
export const signBehind = /^[”"]?(?:键|号|再按|者|的为|（如|\(如|代替|代表|表示|$|[，。、])/u

/** The search that is called A*. */
export const starOfMethod = /(?:^|[^A-Za-z])A\*(?:算法|寻路|搜索|寻径|启发)/u

/** A line below that explains a mark in a sentence: *按新榨季统计, *含上年结转. */
export const noteOpens =
  /^[^\S\n\r\u2028\u2029]*[*＊](?:按|含|不含|以|本表|本数据|数据|截至|包括|不包括|指|系|为|注|此数|该数|口径|扣除|剔除|未含|仅|均|其中|统计|根据|来源)/mu
/** X=…: a line that explains a word with a mark. */
export const noteDefines = /^[\u4e00-\u9fffA-Za-z]{2,12}[=＝]/u

/** Before an asterisk: what follows is declared in a program as a pointer. */
export const declares =
  /\b(?:int|char|void|float|double|long|short|const|unsigned|bool|auto|struct [A-Za-z_]{1,16})\s?$/u

/** In the words before a statistic: its asterisks say how sure it is. */
export const tellsStatistic = /系数|相关|显著|回归|截距|差异/u

/** What the signs of such a statistic are explained by: *p<0.05. */
export const significanceLevel = /^\s?[pP]\s?[<＜≤=＝]/u

/** A figure that Markdown sets in bold: `0.92`, `6%-10%的扣除`, `5000元`, `±3%`. A bare whole number is none: it may be what shows of a longer one. */
export const boldFigure =
  /^(?:[±≤≥<>＜＞]\s?)?\d+(?:[.,]\d+)?(?:(?:[%％‰℃]|万?元|亿元|小时|分钟|个月|个工作日|天|倍)|(?<=\.\d{1,4}))(?:[-~—–～至到]\d+(?:\.\d+)?(?:[%％‰℃]|万?元|亿元|小时|分钟|个月|个工作日|天|倍)?)?(?:[的以作为整][\u4e00-\u9fff]{0,8}|[\u4e00-\u9fff]{0,4})$/u
