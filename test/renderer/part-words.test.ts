import { expect, test } from 'vitest'
import { partWords } from '../../renderer/dialogs/part-words.ts'

test('parts of a document are called as its reader calls them, and others by their names', () => {
  const parts = ['word/document.xml', 'word/header2.xml', 'docProps/core.xml', 'word/media/image1.png']
  expect(parts.map((part) => partWords(part, 'zh-CN'))).toEqual(['正文', '页眉', '文档属性', 'word/media/image1.png'])
})
