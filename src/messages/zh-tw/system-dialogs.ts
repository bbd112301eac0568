import type { SystemDialog, SystemDialogTexts } from '../texts.ts'

export const systemDialogs: Readonly<Record<SystemDialog, SystemDialogTexts>> = {
  crashed: {
    message: '視窗裡的頁面意外停止了',
    detail: '重新載入後，可以從上一次自動儲存的地方接著做；最後幾秒輸入的內容可能要重新輸入。',
    buttons: ['重新載入', '結束'],
  },
  hanging: {
    message: '視窗沒有回應',
    detail: '可以再等一會兒。重新載入後，可以從上一次自動儲存的地方接著做；之後輸入的內容會遺失。',
    buttons: ['重新載入', '繼續等待'],
  },
  noUserData: {
    message: '不能寫入星填的使用者資料夾',
    detail:
      '{folder}\n\n可能是磁碟已滿，或者沒有寫入權限。這一次可以照常填報、儲存和匯出，但設定和最近檔案不會保留，還原副本只放在暫存資料夾裡；請及時把工作儲存為專案檔。',
    buttons: ['繼續', '結束'],
  },
  notStarted: {
    message: '星填沒有啟動',
    detail: '請重新啟動；仍然不行時，請重新安裝，並把下面的內容告訴維護人員。\n\n{reason}',
    buttons: ['結束'],
  },
}
