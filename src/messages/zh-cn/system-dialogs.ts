import type { SystemDialog, SystemDialogTexts } from '../texts.ts'

export const systemDialogs: Readonly<Record<SystemDialog, SystemDialogTexts>> = {
  crashed: {
    message: '窗口里的页面意外停止了',
    detail: '重新载入后，可以从上一次自动保存的地方接着做；最后几秒输入的内容可能要重新输入。',
    buttons: ['重新载入', '退出'],
  },
  hanging: {
    message: '窗口没有响应',
    detail: '可以再等一会儿。重新载入后，可以从上一次自动保存的地方接着做；之后输入的内容会丢失。',
    buttons: ['重新载入', '继续等待'],
  },
  noUserData: {
    message: '不能写入星填的用户文件夹',
    detail:
      '{folder}\n\n可能是磁盘已满，或者没有写入权限。这一次可以照常填报、保存和导出，但设置和最近文件不会保留，恢复副本只放在临时文件夹里；请及时把工作保存为项目文件。',
    buttons: ['继续', '退出'],
  },
  notStarted: {
    message: '星填没有启动',
    detail: '请重新启动；仍然不行时，请重新安装，并把下面的内容告诉维护人员。\n\n{reason}',
    buttons: ['退出'],
  },
}
