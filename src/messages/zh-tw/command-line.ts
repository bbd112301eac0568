import type { CommandLineTexts } from '../command-line-texts.ts'
import { languages } from '../language.ts'

const common = `  --lang ${languages.join('|')}
                       說明所用的語言（預設依系統設定）
  -h, --help           顯示本說明`

const masks = `  --masks LIST         哪些寫法算遮罩，用逗號隔開：stars（* ＊）、crosses（×）、
                       letters（漢字之間的 X x）、mou（某）、blanks（表格裡待填的空白：
                       標籤後、底線上、空儲存格、年月日、填寫提示、方框）；
                       預設 stars`

const largestPart = `  --largest-part MB    Word 文件裡壓縮得極緊的組件，解壓後最大可到多少 MB，不超過 256；
                       預設 64。只用於來源可信的文件`

export const commandLine: CommandLineTexts = {
  help: `星填 starfill：找出報告裡打了星號的佔位符，填寫或保密，產生 Word 文件

用法：
  starfill detect 報告                              列出佔位符和欄位
  starfill values 報告 --out 取值.xlsx              匯出一張待填的取值表
  starfill fill   報告 --values 取值.xlsx --out 文件.docx
                                                    填好並產生文件
  starfill check  報告或文件                        檢查還有沒有沒填的、洩漏的
  starfill mask   報告 --find 文字 --out 遮罩稿.txt   把成稿裡的名稱、數字遮蓋起來
  starfill batch  報告 --table 表格.xlsx --out-dir 資料夾
                                                    表格裡每列一份，批次產生文件
  starfill key    --name 姓名 --out 金鑰檔案         做一個簽章金鑰，給操作紀錄簽章
  starfill web    [報告]                            在本機瀏覽器裡開啟編輯器

報告可以是 .txt、.md（編碼 UTF-8、UTF-16 或 GB18030/GBK）或 .docx。
裝有 LibreOffice 時，.doc 和 .wps 會先轉換為 .docx。

  starfill help 指令   查看某個指令的選項
  --version            顯示版本
${common}

結束碼：0 完成；1 有問題而未完成（還有未填的佔位符、保密內容洩漏）；
        2 用法錯誤；3 輸入檔案讀不出或不能用；4 寫不出檔案
`,
  commands: {
    detect: `用法：starfill detect 報告 [選項]

列出報告裡的欄位：名稱在前，其餘依先後順序。
給出資料夾時，對其中（含下級資料夾）每份報告輸出一行 JSON，結束碼取最嚴重的。

  --json               輸出 JSON：report、placeholders、fields、passedOver、maybeSame
                       （位置以 UTF-16 計）
  --explain            逐處說明依據：各條規則、學到的詞和權重、整行的讀法；
                       與 --json 同用時寫進 evidence
${masks}
${largestPart}
${common}
`,
    values: `用法：starfill values 報告 --out 取值.json|.csv|.xlsx [選項]

匯出一張空的取值表，每個欄位一列。在 value 欄填寫取值；要保密的在 keep 欄填「是」。
其餘各欄只供參考，不會讀回。

  --out FILE           寫到哪裡，依副檔名決定格式
  --last 檔案          上次的成稿、專案或取值表；上次的取值列在「last」一欄裡供參考，不會讀回
  --password-file 檔案 它有密碼時，密碼是這個檔案的第一行
${masks}
${largestPart}
${common}
`,
    fill: `用法：starfill fill 報告 --values 取值檔案 --out 文件.docx|.pdf|.txt|.md [選項]

依取值填寫報告，產生新檔案。原報告不會改動；沒有取值的欄位保持原樣。

  --values FILE        取值檔案：.json、.csv 或 .xlsx
  --out FILE           寫到哪裡，依副檔名決定格式；.pdf 由本機的 LibreOffice 製作
  --layout NAME        .docx 和 .pdf 的版式：auto（依內容在公文各格式中選擇，並說明理由）、
                       official（公文，GB/T 9704）、unsealed（公文，不加蓋印章）、
                       letter（信函）、order（令）、minutes（紀要）、telegram（電報）、
                       plain（普通）、一個版式 .json 檔案，或 source（在原 Word 文件裡填寫）。
                       文字報告預設 auto，Word 報告預設 source
  --copy final|public|review
                       用途：final 定稿（預設）；public 公開稿，去除作者、修訂、註解等
                       資訊；review 審核稿，取值加底色，檢查出的問題寫成 Word 註解
  --keep FIELD         保密該欄位（寫識別碼或名稱），可以給出多次
  --mask-as same|bars|crosses
                       保密處怎樣顯示：same 原樣（預設）、bars 黑塊、crosses 叉號
  --mask-width N       保密處一律寫成 N 個字元，不透露原來的長度
  --allow-open         有沒填的欄位也照樣寫出
  --allow-findings     檢查發現錯誤也照樣寫出
  --password-file FILE 取值檔案有密碼時，從這個檔案的第一行讀；不給就在終端機裡問
  --accept 位置        保密欄位的取值在這一處是別的意思（發現時給出 12 個字元的位置），可以
                       給出多次
  --json               輸出 JSON：counts、proof、公開稿去掉和留下的內容、messages
${masks}
${largestPart}
${common}
`,
    check: `用法：starfill check 報告或文件 [選項]

檢查檔案：還有沒有沒填的佔位符，保密欄位的取值有沒有洩漏。有問題時結束碼為 1。
給出資料夾時，對其中（含下級資料夾）每份檔案輸出一行 JSON，結束碼取最嚴重的。
給出取值時，成稿逐項得到證明：檔案完整，取值都在文中，保密的取值已經隱去，並說明各是怎樣
證明的；還沒填寫的報告依填好後的樣子檢查：位數與遮罩是否相符、單位有沒有重複等。
也可以檢查專案檔（.starfill）：連同操作紀錄有沒有被改動。

  --values FILE        取值檔案：其中保密的欄位可以留著遮罩，但取值不得出現
  --report FILE        成稿由哪份報告填成：據此逐處核對各欄位，並核對其餘文字沒有改動
  --allow-open         沒填的佔位符只作警告
  --accept 位置        與 fill 相同：保密欄位的取值在這一處是別的意思
  --record OUT.docx    專案檔的審核紀錄寫到哪裡，可以列印簽名
  --keys FILE          金鑰名單：專案的簽章由誰的金鑰作出，名單裡的人有沒有不簽章的操作
  --password-file FILE 專案或取值檔案有密碼時，從這個檔案的第一行讀；不給就在終端機裡問
  --json               輸出 JSON：report、findings、proof
${masks}
${largestPart}
${common}
`,
    mask: `用法：starfill mask 報告 --find 文字... | --column 表頭... | --suggest --out 遮罩稿 [選項]

把成稿裡的文字逐處遮蓋，寫法與報告裡已有的遮罩一致。原報告不會改動；
用 --values-out 寫出的取值，能照原樣填回。有沒遮蓋住的地方時結束碼為 1。

  --find TEXT          要遮蓋的文字，可以給出多次；地名末尾的「縣」「鎮」等字留著
  --column 表頭        把表格中這一欄整欄遮蓋，可以給出多次，如姓名、帳號、病種
  --suggest            遮蓋看得出是誰、在哪裡的內容：人名、地名、電話、證件號碼等
  --partial            姓名保留姓，長號碼保留首尾：張**、138****4567
  --mask-width N       新的遮蓋一律寫成 N 個字元，不透露原來的長度
  --out FILE           寫到哪裡：文字寫成 .txt 或 .md，Word 報告寫成 .docx
  --values-out FILE    取值寫到哪裡：.json、.csv 或 .xlsx
${masks}
${largestPart}
${common}
`,
    batch: `用法：starfill batch 報告 --table 表格.csv|.xlsx --out-dir 資料夾 [選項]
      starfill batch 報告資料夾 --table 表格.csv|.xlsx --out-dir 資料夾 [選項]
      starfill batch --merge --out-dir 資料夾 [--joined FILE.docx]

表格裡每列填成一份 Word 文件，第一列是表頭，依欄位的識別碼、名稱或拼音對應。數字、日期依表格
裡顯示的寫。每份寫出之前都經過檢查和證明；有錯誤的列不寫出，其餘照做，結束碼為 1。
中途停止後加 --resume 再執行，從停止的地方接著做，結果與一次做完的相同。

  --table FILE         取值表：.csv（UTF-8、GBK 等）或 .xlsx
  --out-dir DIR        寫到哪個資料夾；其中還有清單 starfill-batch.jsonl 和彙總 starfill-batch.xlsx
  --name PATTERN       檔名，如 {縣名}_{序號}；重名的依次加（2）（3）
  --map FILE.json      表頭和欄位的對應：{"表頭": "欄位識別碼或名稱"}，不用的欄寫 null
  --trial              只試填和檢查，不寫檔案
  --resume             接著上次的做：沒有變的不重做，報告或那一列變了的重做
  --threads N          同時用幾個執行緒（預設依處理器個數）
  --shard K/N          只做第 K 份（共 N 份），可以分給幾台機器；都做完後用 --merge 合併
  --save-map FILE.json 把用到的對應關係存下來，以後用 --map 讀
  --pdf                另用本機的 LibreOffice 給每份做 PDF
  --joined FILE.docx   另把寫出的各份合成一個文件，各成一節，頁碼各自從 1 起
  --layout NAME        同 fill
  --copy final|public|review
  --keep FIELD         同 fill；該欄的取值不寫出，並查證沒有洩漏
  --mask-as same|bars|crosses、--mask-width N、--allow-open、--allow-findings
  --json               每列輸出一行 JSON：列號、檔案、問題、SHA-256
${masks}
${largestPart}
${common}
`,
    key: `用法：starfill key --name 姓名 --out 金鑰檔案 [選項]

做一個簽章金鑰（Ed25519），私鑰用密碼加密後寫進金鑰檔案，公鑰輸出到螢幕。

  --name NAME          誰的金鑰，與設定裡的姓名一致
  --out FILE           金鑰寫到哪裡；已有的檔案不會被覆蓋
  --keys FILE.json     同時把公鑰補入本單位的金鑰名單，沒有就新增；核對時用 check --keys
  --password-file FILE 密碼從這個檔案的第一行讀；不給就在終端機裡問

${common}
`,
    web: `用法：starfill web [報告]

在瀏覽器裡開啟編輯器，只在本機有效，關掉頁面即結束。瀏覽器沒有自動開啟時，請開啟顯示的網址。

${common}
`,
  },
  columns: { label: '欄位', kind: '類型', unit: '單位', count: '處數' },
  detected: '共 {placeholders} 處佔位符，{fields} 個欄位。',
  explain: {
    placeholder: '第 {line} 行 {around}：{kind}，欄位「{label}」。{reason}',
    passedOver: '第 {line} 行 {around}：不是佔位符。{reason}',
    rule: '規則 {rule}（把握 {weight}）：{kind}，{reason}',
    learnt: '學到的詞：{kind}；{sums}',
    feature: '{feature}：{weights}',
    marks: '整行作 Markdown 標記讀：{marks}，超過 {least} 才算；全文習慣：{habit}',
    sign: '星號判斷：{score}，超過 {least} 才算沒有隱去什麼',
  },
  advice: {
    'docx-bomb': '（確認來源可信的，detect、values、fill、check、mask、batch 可加 --largest-part MB 開啟。）',
    'open-placeholders': '（保密用 --keep，允許未填用 --allow-open。）',
    'batch-no-fields': '（選遮罩用 --masks。）',
    'batch-column-twice': '（指明欄位用 --map。）',
    'batch-columns-unused': '（指明欄位用 --map。）',
    'batch-fields-without-column': '（指明欄位用 --map，保密用 --keep。）',
    'batch-folder-used': '（接著做用 --resume。）',
    'batch-no-office': '（再做一次用 --resume --pdf。）',
    'batch-joined-changed': '（再做一次用 --resume。）',
    'batch-stopped': '（接著做用 --resume。）',
  },
  nothingDetected: '沒有找到佔位符。如果報告用 ×、X 或「某」作遮罩，請加 --masks，例如 --masks stars,crosses。',
  clean: '沒有發現問題。',
  found: '發現 {count} 個問題。',
  more: '另有 {count} 則沒有列出。',
  placeAt: '第 {line} 行第 {column} 欄 {severity}：{text}',
  passwordOf: '「{path}」的密碼：',
  nowhere: '{severity}：{text}',
  proof: {
    whole: '檔案完整：每個組件都能讀出，類型齊全，參照都找得到。',
    filled: '有 {count} 個取值寫在文件裡。',
    unchanged: '與報告逐處比對：填寫了 {count} 處，其餘文字沒有改動。',
    kept: {
      search:
        '{field}：保密；已依文字、數字、日期、編碼查遍所有組件，沒有出現（拼音、圖片像素、別的說法不在尋找之列）。',
      accepted: '{field}：保密；以同樣方式尋找，只出現在上面認可為別的意思的位置。',
      place: '{field}：保密；每一處都是遮罩。',
      'no-value': '{field}：保密；沒有給出取值，無從尋找。',
      unproved: '{field}：保密；沒有得到證明。',
    },
    pictures: '有 {count} 張圖片，圖中畫面不在尋找之內，請自行查看。',
  },
  severities: { error: '錯誤', warning: '警告', hint: '提示', info: '說明' },
  steps: {
    read: '正在讀取報告…',
    convert: '報告不是 .docx，正在用本機的 LibreOffice 轉換…',
    detect: '正在尋找佔位符…',
    build: '正在產生文件…',
    verify: '正在核對文件…',
    pdf: '正在用本機的 LibreOffice 製作 PDF…',
    write: '正在寫入檔案…',
  },
}
