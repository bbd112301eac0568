import { expect, test } from 'vitest'
import { textOfStrand } from '../../../src/docx/leak/strand.ts'
import { textsOf } from '../../../src/docx/leak/xml.ts'
import { decodeXml } from '../../../src/docx/xml/text.ts'
import { body } from '../word-of.ts'

function strandsIn(inside: string): Readonly<Record<string, string>> {
  const source = decodeXml(Buffer.from(body(inside)))
  const texts = source && textsOf(source)
  if (!texts) throw new Error('It is not well formed.')
  return Object.fromEntries(
    Object.entries(texts.strands).flatMap(([name, pieces]) => {
      const text = textOfStrand(pieces)
      return text.trim() === '' ? [] : [[name, text]]
    }),
  )
}

const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
const line = (inside: string): string => `<w:p>${inside}</w:p>`

test('a text that says the same in every way is put together once', () => {
  expect(strandsIn(line(run('江口')) + line(`${run('旬')}<w:r><w:tab/></w:r>${run('阳')}`))).toEqual({
    shown: '江口\n旬\t阳\n',
  })
})

test.each([
  [
    'a deletion',
    line(run('甲')) +
      line(`<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>${run('丙')}</w:ins>${run('丁')}`),
    { shown: '甲\n丙丁\n', original: '甲\n乙丁\n', everything: '甲\n乙丙丁\n' },
  ],
  [
    'a hidden run',
    line(run('甲')) + line(`${run('乙')}${run('丙', '<w:rPr><w:vanish/></w:rPr>')}${run('丁')}`),
    { shown: '甲\n乙丙丁\n', seen: '甲\n乙丁\n' },
  ],
  [
    'a code of a field, with the lines before it',
    line(run('甲')) + line(`<w:r><w:instrText>REF 乙</w:instrText></w:r>${run('丙')}`),
    { shown: '甲\n丙\n', codes: '\nREF 乙\n', everything: '甲\nREF 乙丙\n' },
  ],
  [
    'a text box, whose lines stand behind its paragraph',
    line(run('甲')) + line(`${run('乙')}<w:r><w:txbxContent>${line(run('丙'))}</w:txbxContent></w:r>${run('丁')}`),
    { shown: '甲\n乙丁\n丙\n\n', everything: '甲\n乙丙\n\n丁\n' },
  ],
  [
    'a deletion in a text box',
    line(
      `${run('乙')}<w:r><w:txbxContent>${line(`${run('丙')}<w:del><w:r><w:delText>丁</w:delText></w:r></w:del>`)}</w:txbxContent></w:r>`,
    ),
    { shown: '乙\n丙\n\n', original: '乙\n丙丁\n\n', everything: '乙丙丁\n\n\n' },
  ],
])('%s parts the ways to put the text together', (_, inside, said) => {
  expect(strandsIn(inside)).toEqual(said)
})
