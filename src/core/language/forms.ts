/** How forms ask: what their labels end in, what looks like a label and asks for nothing, how hints are worded. */

/** Behind these a colon asks for something, also where the label has a number of its own: 一、项目名称：. */
export const surelyAsks =
  /(?:姓名|名称|单位|电话|手机|地址|住址|编号|号码|账号|日期|时间|地点|金额|期限|[人员者]|部门|职务|学校|学号|班级|性别|年龄|民族|籍贯|邮箱|传真|邮编|编码|签[名字章]|盖章|甲方|乙方|丙方)$/u

/** A colon behind these opens what follows: a list, a letter, a note. */
export const asksNothing =
  /(?:如下|下列|以下|填写|视为.{1,4}|通知|通告|公告|纪律|规定|办法|须知|目录|议程|步骤|安排|附件|附表|附注|说明|提示|声明|申明|承诺|公式|例如|比如|其中|包括|标准|图例|[也都还即]是|[为是有]|两份|[一二两三四五六]式.{1,3}|[们]|同[志学仁事]|女士|先生|家长|朋友|老师|政府|[市县区州省厅镇乡]?[局委厅院]|(?<!经)办)$|各.{1,4}$|^(?:各|尊敬|敬爱|亲爱|有关|相关|根据|按照|为了|现将|注|附|图|表|例|解|答|问|第[一二三四五六七八九十\d]{1,3}[条章节款项])|(?:填写|填表)(?:要求|方法|须知)$|^请(?!假|示)|^如[我有果遇]|^若|^(?:示例|样例|范例|如)$|.{2}(?:办事处|委员会|委会|公司|医院|大学|学院|[中小]学|支队|大队|法院|检察院|协会)$|(?:体育|服务|文化|活动)中心$|^(?:[市区县省]直|直属)|^(?:具体|基本|主要|填写|填表|工作|注意|总体|报名|评分|考核|申请|申报|录用|参加|保障)(?:要求|事项|条件|方式|程序|流程|原则|内容|材料|任务|措施|范围|对象|方法|目标)$/u

/** Before a label: a heading's number in Chinese. */
export const headingNumber =
  /(?:^|\s)(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}[条章节款项部])\s{0,4}$/u

/** In a label or in the bracket behind it: somebody signs there by hand, or a seal is put there. */
export const meantForPen = /签[字名章]|盖章|公章|印章|手印|画押/u

/** Right behind a blank: who is named before it signs there, or a seal is put there. */
export const penBehind = /^[ \u3000]{0,4}[（(][^（()）]{0,6}(?:签[字名章]|盖章|公章|印章|手印)[^（()）]{0,4}[)）]/u

/** Behind their colon somebody signs, where a line has several of them. */
export const signsBy =
  /^(?:负责|制表|填表|审核|复核|审批|批准|经办|报销|收款|交款|领款|领取|验收|检查|记录|经手|保管|采购|主管|主检|监督|见证|调查|移交|交接|接收|接管|监交|核查|受理|登记|接待|承办|证明|声明)[人员]$|.{0,4}管理员$|面试官$|^(?:(?:单位|部门|科室|分管|财务|主管|项目)?(?:负责人|主管|审核|审批|领导)|审核|复核|审批|会计|出纳|调配|核对|发药|医师|药师|护士|财务|制单|记账)$/u

/** Before letters: they stand for any such thing, as an example. */
export const exampleBefore = /(?:如|例如|比如|示例|样例|范例|格式|例|写法|式样|样式)[：:“"]?[^，。；]{0,12}$/u

/** A hint that names what it asks for: （项目名称）. */
export const namingHint =
  /[（(](?<label>[\p{Script=Han}A-Za-z]{0,14}(?:名称|姓名|全称|编号|号码|日期|地址|单位|职务|金额|标段|补充说明))[)）](?![：:])/gu

/** What names it only in a line that has such a hint, or behind a word that asks: 自（开始年月）至（结束年月）. */
export const likelyHint =
  /[（(](?<label>[\p{Script=Han}]{0,10}(?:电话|年月|时间|地点|部门|标段|人|内容|事由|期限|数量|比例|用途|原因|方式|规模|对象|范围))[)）](?![：:])/gu
export const asksForHint = /[自至为在由与于]$/u

/** A hint that tells somebody to fill in: [填写姓名], 【请输入编号】. */
export const tellingHint =
  /[[［【〔](?:请|在此|此处)?(?:填写|输入|填入|选择|注明|写明|填报|插入|填(?!表|写|入|报))(?!说明|须知|要求|注意)(?<label>[^[\]［］【】〔〕\n]{0,24})[\]］】〕]/gu

/** What a template's engine would fill in. */
export const namedHint =
  /\{\{\s{0,4}(?<mustache>[^{}\n]{1,40}?)\s{0,4}\}\}|\$\{(?<dollar>[^{}\n]{1,40})\}|[<＜〈](?<angle>\p{Script=Han}[\p{Script=Han}A-Za-z0-9（）]{0,15})[>＞〉]/gu

/** A date that is to be written: its gaps may be blanks, lines or letters. */
export const emptyDate =
  /(?:(?<year>[\s_＿]{0,16}|[Xx×]{1,4})年)?(?<month>[\s_＿]{0,16}|[Xx×]{1,2})月(?:(?<day>[\s_＿]{0,16}|[Xx×]{1,2})日(?:(?<hour>[\s_＿]{0,16}|[Xx×]{1,2})[时点](?:(?<minute>[\s_＿]{0,16}|[Xx×]{1,2})分)?)?)?/gu

/** What a control of Word shows before somebody has chosen or written something, and names nothing. */
export const plainPrompt = /^(?:单击|点击|请|在此|此处|Click|Choose|Enter)|输入文字|选择一项/u

/** Behind a blank: the name by which the rest of a contract calls who is to be written there. */
export const calledBehind = /^[（(](?:以下|下)?简?称(?:为|作)?[“"]?(?<name>[\p{Script=Han}]{1,8})[”"]?[)）]/u

/** A box with what stands on either side of it: it is spoken of and not to be ticked. */
export const speaksOfBox = /^(?:[在打画划勾“"'‘「]|[（(].[)）])/u

/** Before a date: the day that something ends on. */
export const untilBefore = /[至到止]$/u
export const lastDay = '结束日期'
/** Before a date: the day that something begins on. */
export const sinceBefore = /[自从]$/u
export const firstDay = '开始日期'
/** Words before a date with what they say of its day; what is bounded stands first. */
export const dayBefore = /^[）)\]】]{0,4}本?(?<what>.*?)(?<word>[自从至到于在])$/u
export const signingDay = '落款日期'

/** In the line of boxes: as many as apply are ticked. */
export const asksForSeveral = /多选|可选多|选择?(?:多|若干)项|不定项|可复选/u

/** In their line or their question: one is. */
export const asksForOne =
  /单选|单项选择|[选择](?:其)?一|只选|限选一|性别|婚姻|婚否|是否|户口性质|户籍类[型别]|学历|文化程度|政治面貌|血型|学段|面试结果|审[核批查]意见|复核意见/u

/** Two boxes, as `first second`, of which each says that the other is not so. */
export const opposites =
  /^(?:(?<word>.{1,8}) (?:不|未|非|没|无|没有|不是)\k<word>.{0,8}|(?:不|未|非|没|无)(?<other>.{1,8}) \k<other>|男(?:性)? 女(?:性)?|女(?:性)? 男(?:性)?|是 否|否 是|有 无|无 有|有 没有|已婚 未婚|未婚 已婚|同意 反对|合格 不合格|对 错|农业 非农业|城镇 农村|公办 民办|全日制 (?:非全日制|在职)|新建 (?:改建|续建)|初次 (?:再次|变更)|首次 (?:再次|变更))$/u

/** What a box stands for where one of several degrees or sizes is meant. */
export const excludesOthers =
  /^(?:非常|十分|很|比较|较为?|基本|一般|不太|从不|从来|偶尔|有时|经常|总是|优秀?$|良好?$|中等?$|差$|[高中低]$)|\d{1,8}\s{0,2}(?:周?岁|万?元|年|次|人|分钟?|小时|平方米|公里)(?:及?以[上下内])?$|以[上下内]$|.年级$/u
