/** What the help says, page by page, in the order in which it is needed. */
import type { HelpPage } from '../texts.ts'

export const help: readonly HelpPage[] = [
  {
    title: '开始',
    picture: 'empty',
    paragraphs: [
      '打开一份报告：文本（.txt、.md）或 Word 文档（.docx），也可以把文件拖进窗口。装有 LibreOffice 时，.doc、.wps、.rtf、.odt 会先转换副本。',
      '星填找出其中的掩码（**、*、×；设置里还可以加上 X、某和表格空白），说明每一处代表什么，把取值相同的归成一个字段。原报告永远不会被改写。',
      '保存时写成项目文件（.starfill），填写过程中另有一份私有的恢复副本。',
    ],
  },
  {
    title: '填写',
    picture: 'fill',
    paragraphs: [
      '在页面上（按 F9 换到文本）点一处虚线，直接输入，同一字段的各处一起填好。Tab 到下一处待填，Shift+Tab 回到上一处，Ctrl+F 查找。',
      '列表里每个字段列一次。菜单“…”可以从取值表导入，也可以从上次的成稿带入取值。在设置里打开“记住的名称”，填过的地名和单位名会在下一份报告里提供。',
      '两个字段其实是一个时，把一个拖到另一个上，或在字段的菜单里合并；合并前会列出双方的取值。按 F2 给字段改名：列表、取值表、审核记录都用新名称。',
    ],
  },
  {
    title: '保密',
    picture: null,
    paragraphs: [
      '按 Ctrl+M 保密一个字段。它的取值（如果有）不会写进任何导出的文件：每次导出都按文字、数字、日期和号码查找，查到就拒绝导出。',
      '在页面上或文本里选中文字，按 Ctrl+Shift+M 遮盖。保密处怎样显示在导出时选：原样、黑块或叉号。',
    ],
  },
  {
    title: '检查和审核',
    picture: 'review',
    paragraphs: [
      '检查发现的问题（合计、比率、日期、单位、没有遮盖的名称）列在报告旁边，在页面上和文本里画波浪线，按 F8 逐条看。可以写明为什么这样没有问题。',
      '审核（Ctrl+2）由另一个人逐个字段通过（A），或写明原因退回（R）。之后改过的取值要重新审核。F7 逐处看一个字段；Shift+F2 在一处写批注，只留在项目文件里。',
    ],
  },
  {
    title: '预览、打印、导出',
    picture: 'preview',
    paragraphs: [
      '预览（Ctrl+3）显示各页。装有 LibreOffice 时可以换看 LibreOffice 排出的页面，并说明看到的是哪一种。Ctrl+P 打印看到的页面。',
      'Ctrl+E 导出 Word 文档或 PDF：定稿；公开稿，去除作者、批注、修订；审核稿，带颜色和批注。审核记录可以写在旁边。',
    ],
  },
]
