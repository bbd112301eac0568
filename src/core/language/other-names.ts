import { words } from './words.ts'

/** Parts of names of Tibetans, Mongols, Uyghurs, Kazakhs and Yi in Chinese characters; a name is one of them or several, one after the other. */
export const partsOfNames = words(`
  扎西 次仁 卓玛 多吉 旦增 丹增 达瓦 尼玛 边巴 巴桑 普布 索朗 平措 顿珠 央金 拉姆 措姆 白玛 贡布 仁青 洛桑 桑吉 格桑 强巴 罗布 德吉 曲珍 益西 群培 旺堆 旺姆 拉珍 格列
  土登 阿旺 坚赞 江白 嘉措 才让 才旦 卓嘎 仓决 旺杰 旺久 顿旦 贡嘎 赤列 米玛 拉巴 桑珠 次旦 次旺 琼达 班觉 晋美 加措 加央 尕藏 仁增 娘毛 措毛 吉毛 卓么 桑杰 更登 扎巴
  乌兰其其格 乌兰图雅 巴特尔 其其格 乌云 娜仁 苏和 格日勒 斯琴 高娃 巴图 宝音 额尔敦 朝鲁 图雅 萨仁 萨日娜 那日苏 乌日娜 苏日娜 阿古拉 牧仁 特木尔 铁木尔 帖木儿 敖登 阿拉坦 其木格 托娅 巴雅尔 孟克 毕力格
  吉日嘎拉 布和 青格勒 满都拉 乌仁 通拉嘎 娜布其 斯日古楞 哈斯 朝克图 达来 查干 额日和 木其尔 阿木尔 呼日勒 照日格图 乌力吉 吉雅 阿斯根 格根 塔娜
  古丽 阿依 买买提 阿不都 阿布都 阿卜杜 热合曼 艾力 艾买提 麦麦提 吐尔逊 帕提 古丽娜尔 努尔 热依汗 库尔班 玉素甫 依明 阿迪力 迪丽 热巴 木拉提 肉孜 艾尼 赛买提 阿里木 卡德尔 亚森
  尼亚孜 吾买尔 买合木提 帕尔哈提 艾合买提 阿孜 热孜亚 茹仙 克里木 伊力亚 玛依拉 叶尔肯 哈那提 努尔兰 阿曼 古丽扎尔 沙吾提 依布拉音 司马义 斯马依 吐尔洪 艾孜孜 萨比尔 热西提 克尤木 塔依尔
  艾则孜 米尔 扎提 再努尔 阿依夏 赛迪 居马 叶尔 别克 波拉提 加尼别克 巴合提 达吾提 海拉提 热依扎 热依拉 热孜万 米热 哈斯木 吾斯曼
  吉克 沙马 吉木 曲比 木呷 尔古 伍呷 友呷 日火 子呷 拉铁 阿木 史古 约布 色洛 惹古 阿牛 阿支 莫色 的日 
`)

/** What stands behind a part of such a name where it is a place, a plant or a thing. */
export const notBehindNames = /^[花镇乡村县市区州旗盟路街山河湖寺湾岗滩草原水木堂牌浩酒饭宾商药]/u

/** Characters that foreign names and those of other peoples are written with. */
export const transliteration =
  '明阿巴比布达德迪丁多尔法凡菲费弗夫福格古哈海罕汗赫胡吉加佳基杰金卡凯坎康柯科克库奎拉莱兰朗勒雷里利力丽列林龙卢鲁路伦罗洛马麦迈曼芒梅门蒙米密莫姆木穆拿纳奈南尼努诺娜娅欧帕派潘佩皮普奇切乔热日荣萨赛桑森沙莎史斯苏孙索塔泰坦汤特提廷图托瓦万旺威维温沃乌吾伍西希夏谢辛休雅亚延杨耶伊依以尤约扎詹哲珍朱兹祖佐买江艾孜别翰密安娃赞措珠仁青央玛卓嘎顿次'

/** Labels that a person's name follows, whatever the name begins with. */
export const sureLabels = words(`
  姓名 户名 联系人 经办人 承办人 法定代表人 法人代表 法人 户主 户主姓名 收款人 付款人 开户人 持卡人 收件人 寄件人 考生姓名 学生姓名 家长姓名 家长 监护人 申请人 被申请人 委托人 受委托人 受托人
  原告 被告 被告人 上诉人 被上诉人 第三人 证人 被害人 嫌疑人 犯罪嫌疑人 患者 患者姓名 病人姓名 死者 伤者 借款人 担保人 保证人 投保人 被保险人 受益人 签名 签字 签收人 填表人 填报人 制表人 审核人
  复核人 审批人 批准人 记录人 报送人 撰稿人 拟稿人 举报人 投诉人 信访人 报案人 报告人 汇报人 主讲人 项目负责人 法定代表人或负责人 负责人姓名 教师姓名 校长姓名 党员姓名 曾用名 别名 又名 监考员
  责任人 负责人 现场负责人 带班领导 值班员 驾驶员 承包人 承租人 出租人 代理人 委托代理人 诉讼代理人 审判长 审判员 书记员 陪审员 人民陪审员 法官助理 班主任 联络员 网格员 包联干部 帮扶责任人
`)

/** After such a label, and nobody's name. */
export const notAfterLabels = words(`
  待定 全体 暂无 本人 同上 签字 签名 盖章 手写 见附件 附后 单位 个人 姓名 电话 性别 年龄 住址 地址 职务 日期 意见 负责 同志 没有 未知 不详 匿名 无名 企业 公司 政府 学校 群众 干部 老师 学生 村民 手机 民族 汉族 男性 女性
  双方 所有 其他 未填 空白 法人 代表 保密 略去 具体 另附 填写 打印 公章 部门 领导
`)

/** Behind a surname: how neighbours call somebody: 王大妈. */
export const calledBehind =
  /^(?:大妈|大爷|大娘|大叔|大婶|大嫂|大姐|大哥|大伯|伯伯|婶婶|奶奶|爷爷|老汉|老太|老太太|婆婆|嫂子|师傅|老板|某某?)/u

/** Surnames that are words as well, but none behind 老 or 小: 老周, 小高. */
export const calledThough = '周高任江田林何夏庄卫洪施严齐许顾谢史童祝贺苏赖钟叶焦纪岳雷方万于余毛常温'

/** Before a surname: 老王, 小李. */
export const calledBefore = /[老小阿]$/u
/** After 老王: what people do, or the end of the clause. */
export const afterCalled =
  /^(?:[，。；、：！？,;:（(”》\s]|$|说|告诉|介绍|表示|家|的|在|和|与|也|是|有|把|被|对|向|给|从|就|还|又|笑|高兴|激动|感慨|一家|夫妇|两口|因|为|将|拿|带|每|今年|终于|主动|反映|驾驶|住|到|去|正|换|送|打|买|找|帮|借|修|喊|问|第一|迅速|立即|及时|赶|已|曾|看|当|来|没|想|听|觉|一直|原)/u

/** Before a name of Latin letters: 英籍, 外教. */
export const beforeLatinNames = words(
  '籍 外教 外籍 外国 留学生 外宾 外商 友人 英国人 美国人 博士 先生 女士 名叫 叫 姓名 姓名： 联系人： 专家组 英文名 英文名： 英文名为',
)
/** Behind one. */
export const behindLatinNames = /^\s?(?:先生|女士|小姐|老师|教授|博士|医生|同学|夫妇|一行|作为|担任|表示|告诉)/u
export const latinName = /(?<![A-Za-z\d])[A-Z][a-z]{1,14}(?:(?:[ ·•-]|\. ?)[A-Z][a-z]{0,14}\.?){0,3}(?![A-Za-z\d])/gu

/** Heads of columns in which persons stand. */
export const personHeads =
  /^(?:.{0,6}姓名|名字|户主|联系人|经办人|责任人|.{0,4}负责人|法人|法定代表人|法人代表|受益人|持卡人|开户人|收款人|户名|申请人|当事人|患者|死者|伤者|借款人|原告|被告|.{0,2}监护人|.{0,4}包联干部|.{0,2}帮扶人|.{0,4}责任人|网格员|班主任|教师|指导教师|考生|选手|评委|值班人员?|带班领导|参会人员|签名|签字)(?:（[^）]{1,6}）)?$/u
/** Heads of columns in which addresses stand. */
export const addressHeads = /^(?:.{0,4}(?:住址|地址|住所|户籍地|居住地|门牌号?))$/u
/** What stands in such a column and names nobody. */
export const notInColumns =
  /^(?:[-—–/\\.…\s]*|无|合计|小计|总计|共计|暂无|待定|同上|略|空缺|缺|备注|说明|[\d.,，%％]+)$/u
