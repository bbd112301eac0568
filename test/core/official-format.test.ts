import { expect, test } from 'vitest'
import { blocksOf } from '../../src/core/blocks.ts'
import { formatOf } from '../../src/core/official-format.ts'

const below = '\n关于做好防汛工作的通知\n各乡镇：\n请做好防汛工作。'

test.each([
  ['云溪县教育局\n云教函〔2025〕3号', { layout: 'letter', mark: '云教函〔2025〕3号' }],
  // 10.1 has the organ without 文件.
  ['云溪县教育局文件\n云教函〔2025〕3号', { layout: 'official', mark: '' }],
  ['云溪县教育局\n云教发〔2025〕3号', { layout: 'official', mark: '' }],
  ['秘密\n云溪县教育局\n云教函〔2025〕3号', { layout: 'letter', mark: '云教函〔2025〕3号' }],
  ['云溪县教育局\n云溪县财政局\n文件\n云教函〔2025〕3号', { layout: 'official', mark: '' }],
  ['云溪县人民政府令\n第12号', { layout: 'order', mark: '云溪县人民政府令' }],
  ['县政府常务会议纪要\n第23期', { layout: 'minutes', mark: '县政府常务会议纪要' }],
  ['内部明电\n发电单位：县政府办公室\n等级：特急', { layout: 'telegram', mark: '内部明电' }],
  ['机密★1年', { layout: 'official', mark: '' }],
])('the head %j tells its format', (head, choice) => {
  expect(formatOf(blocksOf({ text: head + below, pieces: [] }, 'text'))).toEqual(choice)
})

test('a report without a head is an official document, and an empty one too', () => {
  expect(formatOf(blocksOf({ text: '防汛工作会议纪要\n会议听取了汇报。', pieces: [] }, 'text')).layout).toBe('official')
  expect(formatOf([]).layout).toBe('official')
})
