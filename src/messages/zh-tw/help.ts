/** What the help says, page by page, in the order in which it is needed. */
import type { HelpPage } from '../texts.ts'

export const help: readonly HelpPage[] = [
  {
    title: '開始',
    picture: 'empty',
    paragraphs: [
      '開啟一份報告：純文字（.txt、.md）或 Word 文件（.docx），也可以把檔案拖進視窗。裝有 LibreOffice 時，.doc、.wps、.rtf、.odt 會先轉換副本。',
      '星填找出其中的遮罩（**、*、×；設定裡還可以加上 X、某和表格空白），說明每一處代表什麼，把取值相同的歸成一個欄位。原報告永遠不會被改寫。',
      '儲存時寫成專案檔（.starfill），填寫過程中另有一份自己的還原副本。',
    ],
  },
  {
    title: '填寫',
    picture: 'fill',
    paragraphs: [
      '在頁面上（按 F9 換到文字）點一處虛線，直接輸入，同一欄位的各處一起填好。Tab 到下一處待填，Shift+Tab 回到上一處，Ctrl+F 尋找。',
      '清單裡每個欄位列一次。功能表「…」可以從取值表匯入，也可以從上次的成稿帶入取值。在設定裡開啟「記住的名稱」，填過的地名和單位名會在下一份報告裡提供。',
      '兩個欄位其實是一個時，把一個拖到另一個上，或在欄位的功能表裡合併；合併前會列出雙方的取值。按 F2 重新命名欄位：清單、取值表、審核紀錄都用新名稱。',
    ],
  },
  {
    title: '保密',
    picture: null,
    paragraphs: [
      '按 Ctrl+M 保密一個欄位。它的取值（如果有）不會寫進任何匯出的檔案：每次匯出都以文字、數字、日期和號碼尋找，查到就拒絕匯出。',
      '在頁面上或文字檢視裡選取文字，按 Ctrl+Shift+M 遮蓋。保密處怎樣顯示在匯出時選：原樣、黑塊或叉號。',
    ],
  },
  {
    title: '檢查和審核',
    picture: 'review',
    paragraphs: [
      '檢查發現的問題（合計、比率、日期、單位、沒有遮蓋的名稱）列在報告旁邊，在頁面上和文字裡畫波浪線，按 F8 逐一看。可以寫明為什麼這樣沒有問題。',
      '審核（Ctrl+2）由另一個人逐個欄位通過（A），或寫明原因退回（R）。之後改過的取值要重新審核。F7 逐處看一個欄位；Shift+F2 在一處寫註解，只留在專案檔裡。',
    ],
  },
  {
    title: '預覽、列印、匯出',
    picture: 'preview',
    paragraphs: [
      '預覽（Ctrl+3）顯示各頁。裝有 LibreOffice 時可以換看 LibreOffice 排出的頁面，並說明看到的是哪一種。Ctrl+P 列印看到的頁面。',
      'Ctrl+E 匯出 Word 文件或 PDF：定稿；公開稿，去除作者、註解、修訂；審核稿，帶顏色和註解。審核紀錄可以寫在旁邊。',
    ],
  },
]
