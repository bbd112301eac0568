import type { CommandLineTexts } from '../command-line-texts.ts'
import { languages } from '../language.ts'

const common = `  --lang ${languages.join('|')}
                       说明所用的语言（默认按系统设置）
  -h, --help           显示本说明`

const masks = `  --masks LIST         哪些写法算掩码，用逗号隔开：stars（* ＊）、crosses（×）、
                       letters（汉字之间的 X x）、mou（某）、blanks（表格里待填的空白：
                       标签后、下划线上、空单元格、年月日、填写提示、方框）；
                       默认 stars`

const largestPart = `  --largest-part MB    Word 文档里压缩得极紧的部件，解压后最大可到多少 MB，不超过 256；
                       默认 64。只用于来源可信的文档`

export const commandLine: CommandLineTexts = {
  help: `星填 starfill：找出报告里打了星号的占位符，填写或保密，生成 Word 文档

用法：
  starfill detect 报告                              列出占位符和字段
  starfill values 报告 --out 取值.xlsx              导出一张待填的取值表
  starfill fill   报告 --values 取值.xlsx --out 文档.docx
                                                    填好并生成文档
  starfill check  报告或文档                        检查还有没有没填的、泄露的
  starfill mask   报告 --find 文字 --out 掩码稿.txt   把成稿里的名称、数字遮盖起来
  starfill batch  报告 --table 表格.xlsx --out-dir 文件夹
                                                    表格里每行一份，批量生成文档
  starfill key    --name 姓名 --out 密钥文件         做一个签名密钥，给操作记录签名
  starfill web    [报告]                            在本机浏览器里打开编辑器

报告可以是 .txt、.md（编码 UTF-8、UTF-16 或 GB18030/GBK）或 .docx。
装有 LibreOffice 时，.doc 和 .wps 会先转换为 .docx。

  starfill help 命令   查看某个命令的选项
  --version            显示版本
${common}

退出码：0 完成；1 有问题而未完成（还有未填的占位符、保密内容泄露）；
        2 用法错误；3 输入文件读不出或不能用；4 写不出文件
`,
  commands: {
    detect: `用法：starfill detect 报告 [选项]

列出报告里的字段：名称在前，其余按先后顺序。
给出文件夹时，对其中（含下级文件夹）每份报告输出一行 JSON，退出码取最严重的。

  --json               输出 JSON：report、placeholders、fields、passedOver、maybeSame
                       （位置按 UTF-16 计）
  --explain            逐处说明依据：各条规则、学到的词和权重、整行的读法；
                       与 --json 同用时写进 evidence
${masks}
${largestPart}
${common}
`,
    values: `用法：starfill values 报告 --out 取值.json|.csv|.xlsx [选项]

导出一张空的取值表，每个字段一行。在 value 列填写取值；要保密的在 keep 列填“是”。
其余各列只供参考，不会读回。

  --out FILE           写到哪里，按扩展名决定格式
  --last 文件          上次的成稿、项目或取值表；上次的取值列在“last”一列里供参考，不会读回
  --password-file 文件 它有密码时，密码是这个文件的第一行
${masks}
${largestPart}
${common}
`,
    fill: `用法：starfill fill 报告 --values 取值文件 --out 文档.docx|.pdf|.txt|.md [选项]

按取值填写报告，生成新文件。原报告不会改动；没有取值的字段保持原样。

  --values FILE        取值文件：.json、.csv 或 .xlsx
  --out FILE           写到哪里，按扩展名决定格式；.pdf 由本机的 LibreOffice 制作
  --layout NAME        .docx 和 .pdf 的版式：auto（按内容在公文各格式中选择，并说明理由）、
                       official（公文，GB/T 9704）、unsealed（公文，不加盖印章）、
                       letter（信函）、order（令）、minutes（纪要）、telegram（电报）、
                       plain（普通）、一个版式 .json 文件，或 source（在原 Word 文档里填写）。
                       文本报告默认 auto，Word 报告默认 source
  --copy final|public|review
                       用途：final 定稿（默认）；public 公开稿，去除作者、修订、批注等
                       信息；review 审核稿，取值加底色，检查出的问题写成 Word 批注
  --keep FIELD         保密该字段（写标识或名称），可以给出多次
  --mask-as same|bars|crosses
                       保密处怎样显示：same 原样（默认）、bars 黑块、crosses 叉号
  --mask-width N       保密处一律写成 N 个字符，不透露原来的长度
  --allow-open         有没填的字段也照样写出
  --allow-findings     检查发现错误也照样写出
  --password-file FILE 取值文件有密码时，从这个文件的第一行读；不给就在终端里问
  --accept 位置        保密字段的取值在这一处是别的意思（发现时给出 12 个字符的位置），可以
                       给出多次
  --json               输出 JSON：counts、proof、公开件去掉和留下的内容、messages
${masks}
${largestPart}
${common}
`,
    check: `用法：starfill check 报告或文档 [选项]

检查文件：还有没有没填的占位符，保密字段的取值有没有泄露。有问题时退出码为 1。
给出文件夹时，对其中（含下级文件夹）每份文件输出一行 JSON，退出码取最严重的。
给出取值时，成稿逐项得到证明：文件完整，取值都在文中，保密的取值已经隐去，并说明各是怎样
证明的；还没填写的报告按填好后的样子检查：位数与掩码是否相符、单位有没有重复等。
也可以检查项目文件（.starfill）：连同操作记录有没有被改动。

  --values FILE        取值文件：其中保密的字段可以留着掩码，但取值不得出现
  --report FILE        成稿由哪份报告填成：据此逐处核对各字段，并核对其余文字没有改动
  --allow-open         没填的占位符只作警告
  --accept 位置        与 fill 相同：保密字段的取值在这一处是别的意思
  --record OUT.docx    项目文件的审核记录写到哪里，可以打印签字
  --keys FILE          密钥名单：项目的签名由谁的密钥作出，名单里的人有没有不签名的操作
  --password-file FILE 项目或取值文件有密码时，从这个文件的第一行读；不给就在终端里问
  --json               输出 JSON：report、findings、proof
${masks}
${largestPart}
${common}
`,
    mask: `用法：starfill mask 报告 --find 文字... | --column 表头... | --suggest --out 掩码稿 [选项]

把成稿里的文字逐处遮盖，写法与报告里已有的掩码一致。原报告不会改动；
用 --values-out 写出的取值，能按原样填回。有没遮盖住的地方时退出码为 1。

  --find TEXT          要遮盖的文字，可以给出多次；地名末尾的“县”“镇”等字留着
  --column 表头        把表格中这一列整列遮盖，可以给出多次，如姓名、账号、病种
  --suggest            遮盖看得出是谁、在哪里的内容：人名、地名、电话、证件号等
  --partial            姓名保留姓，长号码保留首尾：张**、138****4567
  --mask-width N       新的遮盖一律写成 N 个字符，不透露原来的长度
  --out FILE           写到哪里：文本写成 .txt 或 .md，Word 报告写成 .docx
  --values-out FILE    取值写到哪里：.json、.csv 或 .xlsx
${masks}
${largestPart}
${common}
`,
    batch: `用法：starfill batch 报告 --table 表格.csv|.xlsx --out-dir 文件夹 [选项]
      starfill batch 报告文件夹 --table 表格.csv|.xlsx --out-dir 文件夹 [选项]
      starfill batch --merge --out-dir 文件夹 [--joined FILE.docx]

表格里每行填成一份 Word 文档，第一行是表头，按字段的标识、名称或拼音对应。数字、日期按表格
里显示的写。每份写出之前都经过检查和证明；有错误的行不写出，其余照做，退出码为 1。
中途停下后加 --resume 再运行，从停下的地方接着做，结果与一次做完的相同。

  --table FILE         取值表：.csv（UTF-8、GBK 等）或 .xlsx
  --out-dir DIR        写到哪个文件夹；其中还有清单 starfill-batch.jsonl 和汇总 starfill-batch.xlsx
  --name PATTERN       文件名，如 {县名}_{序号}；重名的依次加（2）（3）
  --map FILE.json      表头和字段的对应：{"表头": "字段标识或名称"}，不用的列写 null
  --trial              只试填和检查，不写文件
  --resume             接着上次的做：没有变的不重做，报告或那一行变了的重做
  --threads N          同时用几个线程（默认按处理器个数）
  --shard K/N          只做第 K 份（共 N 份），可以分给几台机器；都做完后用 --merge 合并
  --save-map FILE.json 把用到的对应关系存下来，以后用 --map 读
  --pdf                另用本机的 LibreOffice 给每份做 PDF
  --joined FILE.docx   另把写出的各份合成一个文档，各成一节，页码各自从 1 起
  --layout NAME        同 fill
  --copy final|public|review
  --keep FIELD         同 fill；该列的取值不写出，并查证没有泄露
  --mask-as same|bars|crosses、--mask-width N、--allow-open、--allow-findings
  --json               每行输出一行 JSON：行号、文件、问题、SHA-256
${masks}
${largestPart}
${common}
`,
    key: `用法：starfill key --name 姓名 --out 密钥文件 [选项]

做一个签名密钥（Ed25519），私钥用密码加密后写进密钥文件，公钥输出到屏幕。

  --name NAME          谁的密钥，与设置里的姓名一致
  --out FILE           密钥写到哪里；已有的文件不会被覆盖
  --keys FILE.json     同时把公钥补入本单位的密钥名单，没有就新建；核对时用 check --keys
  --password-file FILE 密码从这个文件的第一行读；不给就在终端里问

${common}
`,
    web: `用法：starfill web [报告]

在浏览器里打开编辑器，只在本机有效，关掉页面即结束。浏览器没有自动打开时，请打开显示的地址。

${common}
`,
  },
  columns: { label: '字段', kind: '类型', unit: '单位', count: '处数' },
  detected: '共 {placeholders} 处占位符，{fields} 个字段。',
  explain: {
    placeholder: '第 {line} 行 {around}：{kind}，字段“{label}”。{reason}',
    passedOver: '第 {line} 行 {around}：不是占位符。{reason}',
    rule: '规则 {rule}（把握 {weight}）：{kind}，{reason}',
    learnt: '学到的词：{kind}；{sums}',
    feature: '{feature}：{weights}',
    marks: '整行作 Markdown 标记读：{marks}，超过 {least} 才算；全文习惯：{habit}',
    sign: '星号判断：{score}，超过 {least} 才算没有隐去什么',
  },
  advice: {
    'docx-bomb': '（确认来源可信的，detect、values、fill、check、mask、batch 可加 --largest-part MB 打开。）',
    'open-placeholders': '（保密用 --keep，允许未填用 --allow-open。）',
    'batch-no-fields': '（选掩码用 --masks。）',
    'batch-column-twice': '（指明字段用 --map。）',
    'batch-columns-unused': '（指明字段用 --map。）',
    'batch-fields-without-column': '（指明字段用 --map，保密用 --keep。）',
    'batch-folder-used': '（接着做用 --resume。）',
    'batch-no-office': '（再做一次用 --resume --pdf。）',
    'batch-joined-changed': '（再做一次用 --resume。）',
    'batch-stopped': '（接着做用 --resume。）',
  },
  nothingDetected: '没有找到占位符。如果报告用 ×、X 或“某”作掩码，请加 --masks，例如 --masks stars,crosses。',
  clean: '没有发现问题。',
  found: '发现 {count} 个问题。',
  more: '另有 {count} 条没有列出。',
  placeAt: '第 {line} 行第 {column} 列 {severity}：{text}',
  passwordOf: '“{path}”的密码：',
  nowhere: '{severity}：{text}',
  proof: {
    whole: '文件完整：每个部件都能读出，类型齐全，引用都有着落。',
    filled: '有 {count} 个取值写在文档里。',
    unchanged: '与报告逐处比对：填写了 {count} 处，其余文字没有改动。',
    kept: {
      search:
        '{field}：保密；已按文字、数字、日期、编码查遍所有部件，没有出现（拼音、图片像素、别的说法不在查找之列）。',
      accepted: '{field}：保密；按同样方式查找，只出现在上面认可为别的意思的位置。',
      place: '{field}：保密；每一处都是掩码。',
      'no-value': '{field}：保密；没有给出取值，无从查找。',
      unproved: '{field}：保密；没有得到证明。',
    },
    pictures: '有 {count} 张图片，图中画面不在查找之内，请自行查看。',
  },
  severities: { error: '错误', warning: '警告', hint: '提示', info: '说明' },
  steps: {
    read: '正在读取报告…',
    convert: '报告不是 .docx，正在用本机的 LibreOffice 转换…',
    detect: '正在查找占位符…',
    build: '正在生成文档…',
    verify: '正在核对文档…',
    pdf: '正在用本机的 LibreOffice 制作 PDF…',
    write: '正在写入文件…',
  },
}
