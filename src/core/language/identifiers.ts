import { words } from './words.ts'

/** Before a mask, with or without a colon: the mask is a number or code that tells which one. */
export const identifierCues = words(`
  电话 手机 手机号 手机号码 号码 联系电话 咨询电话 监督电话 举报电话 值班电话 热线 服务热线 监督热线 咨询热线 座机
  传真 邮编 邮政编码 邮箱 电子邮箱 电子邮件 e-mail email E-mail Email 微信 微信号 QQ QQ群 qq QQ号 qq号 群号 网址
  网站 IP IP地址 电话号码 联系方式 通讯方式 短号 分机 分机号 总机 区号 来电号码 主叫号码 尾号 后四位 末位 首位 尾数 末四位 后六位
  手机尾号 尾号为 账号 帐号 账户 帐户 银行账号 银行卡 银行卡号 卡号 信用卡 存折 户号 用户号 用户名 客户号 会员号
  会员卡号 密码 口令 验证码 登录名 账户名 支付宝账号 支付宝帐号 支付宝账户 淘宝账号 进群密码 取件码 激活码 邀请码
  兑换码 流水号 交易号 交易流水号 订单号 订单编号 运单号 快递单号 单号 发票号 发票号码 发票代码 票号 凭证号 支票号
  保单号 保险单号 税号 纳税人识别号 统一社会信用代码 信用代码 组织机构代码 注册号 行号 联行号 身份证 身份证号
  身份证号码 身份号码 公民身份号码 证件号 证件号码 护照 护照号 准考证号 考号 学号 学籍号 工号 警号 胸牌号 编号 证号
  证书编号 证书号 执业证号 资格证号 许可证号 驾驶证号 档案编号 行驶证号 社保号 社保卡号 医保卡号 病历号 住院号
  门诊号 就诊卡号 床号 登记号 受理号 受理编号 工单号 工单编号 案号 文号 发文字号 合同号 合同编号 协议编号 项目编号
  招标编号 采购编号 备案号 批准文号 批号 序列号 设备编号 资产编号 型号 机号 车号 车牌 车牌号 车牌号码 车牌号为 牌照
  牌号 车架号 发动机号 船号 航班 航班号 车次号 门牌号 房号 房间号 座位号 学校代码 专业代码 岗位代码 职位代码 代码
  商品编号 货号 条码 专利号 注册证号 不动产权证号 产权证号 房产证号 土地证号 宗地号 地块编号 宗地 地块 监控点 点位
  端口 端口号 卡口 桩号 里程桩 字第 国道 省道 县道 乡道 国道G 省道S 县道X 乡道Y 高速G 附件 附表 附录 附图 航次 公交 公交车 地铁
  轻轨 动车 高铁 列车 客车 班车 报名序号 序号 举报编号 信访件编号
`)

/** After a mask: a part of an address, a room, a document; the mask is its number. */
export const identifierUnits = words(`
  #楼 #栋 #机 #线 #主变 #变 #炉 #泵 #门 #厂房 #库 #仓 #井 #塔 #车间 #桥 #地块 工作面 考场 候考室 考室 病房 病室 诊室 车间 包间 展厅 次列车 次航班 次高铁 次动车 次班车 次客车 号楼 号院 号房 号门 号铺 号店 号厅 号线 号地块 号井 号桥 号码头 号机组 号机 号炉 号仓 号车 号库 号文 号文件 号令
  号公告 号提案 号建议 号议案 号案 号决定 号判决 号裁定 号民事判决书 号刑事判决书 号行政判决书 号民事裁定书 号通知
  号批复 号宗地 号路 号公路 号卡 号 号码 单元 室 号室 教室 会议室 房间 房 弄 号弄 楼 栋楼 幢楼 楼层 车厢 包厢 店铺
  铺 柜台 窗口 中队宿舍 年级 班 组组民 组村民 组群众 组农户 组组长 村民小组 社组 线K 国道线 省道线 县道线
`)

/** Units that number a part of an address when an address stands beside them, and count things otherwise: `花园**栋`, `新建**栋`. */
export const addressUnits = words('社 栋 幢 座 楼 层 单元 室 房 房间 号 门 组 铺 弄 排 间 班 店铺')

/** Closes the words before a number in an address. */
export const addressBefore = words(`
  路 街 大道 大街 道 巷 弄 胡同 小区 花园 花苑 家园 新村 公寓 大厦 大楼 楼 号 号院 院 苑 苑小区 庄园 别墅 山庄
  廉租房 公租房 安置房 宿舍 宿舍楼 家属院 家属楼 家属区 教学楼 办公楼 行政楼 综合楼 住院楼 门诊楼 酒店 宾馆 饭店
  旅馆 招待所 网吧 幢 栋 单元 座 社区 村 屯 庄 寨 号楼 期 商城 市场 广场 中心 周转房 出租屋 住处 租住处 村委会 层
  楼层 室 镇 乡 街道 段 之 东区 西区 南区 北区 A区 B区 A座 B座 年级
`)

/** After an address number: more of the address, or people who live there. */
export const addressAfter = words(`
  号 室 单元 楼 房 层 村民 群众 农户 居民 组长 住户 店铺 店 附近 门口 门前 楼下 内 家 商铺 西 东 南 北 号楼 户主
  贫困户 脱贫户 低保户 党员
`)

/** The provinces' letters on a number plate. */
export const plateLetters = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** A vehicle behind its number plate. */
export const vehicles =
  /^[”"」]?(?:[\u4e00-\u9fa5]{0,4})((?:小型|中型|大型|重型|轻型)?(?:轿车|小汽车|面包车|货车|客车|越野车|摩托车|电动车|出租车|商务车|牌照))/u

/** Words that name a thing as well as its number: without 号 or a colon a short mask is not the number. */
export const weakCues = /^(?:手机|信用卡|银行卡|存折|账户|帐户|微信|QQ|网站|公交|地铁)$/u

/** Numbers of a network's address that show before and behind: 10.24.**.*. */
export const networkBefore = /(?<![\d*＊.])(?:[\d*＊]{1,3}\.){0,3}$/u
export const networkAddress = /^(?:[\d*＊]{1,3}\.){3}[\d*＊]{1,3}(?![\d*＊.])/u
/** A key of a program before its value: id=****. */
export const keyBefore = /\b(?:id|uid|openid|token|key|no|code|pwd|passwd|password)\s?[=:]\s?['"]?$/iu

/** Courts' words for a kind of case: 民初, 刑终. */
export const courtWords = /^(?:[民刑行执财认赔商知破](?:初|终|再|申|特|撤|辖|监|恢|异|保|调|督|抗|提|他)|执)/u
