import { expect, test } from 'vitest'
import { chosenLayout } from '../../renderer/model/chosen-layout.ts'

const shown = (text: string, pieces: readonly { readonly start: number; readonly end: number }[] = []) => ({
  text,
  pieces: pieces.map((piece, index) => ({ ...piece, field: `f${index}`, state: 'filled' as const })),
})

const letter = '云溪县教育局\n云教函〔2025〕3号\n关于商请支持的函\n县财政局：\n请予支持。'

test('the export tells before it is done which layout the head asks for, and nothing of one like any other', () => {
  expect(chosenLayout(shown(letter), 'text')).toEqual({
    code: 'laid-out-letter',
    severity: 'info',
    params: { mark: '云教函〔2025〕3号' },
  })
  expect(chosenLayout(shown('关于防汛的通知\n各乡镇：\n请做好。'), 'text')).toBeNull()
})

test('of a long report only the head is read, with the values in it', () => {
  const long = `${letter}\n${'请予支持。\n'.repeat(2000)}`
  const values = [
    { start: 16, end: 17 },
    { start: 3995, end: 4005 },
  ]
  expect(chosenLayout(shown(long, values), 'text')?.params).toEqual({ mark: '云教函〔2025〕3号' })
})
