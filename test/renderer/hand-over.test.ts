import { expect, test } from 'vitest'
import { handOver } from '../../renderer/model/hand-over.ts'
import { readProjectFile } from '../../src/app/project-file.ts'
import { detect } from '../../src/core/detect.ts'
import { readWork } from '../../src/core/project.ts'
import { noReview } from '../../src/core/review.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const text = '**县有**所学校。\n'.repeat(6000)
const source = new TextEncoder().encode(text)
const start = startSession(detect('**县有**所学校。\n', { format: 'text', masks: ['stars'] }))
const session = reduce(start, { type: 'fill', field: viewOf(start).fields[0]?.id ?? '', value: '旬河' })

test('what a page hands over when its host is gone opens as a project, with the report and all that was typed', () => {
  const file = handOver({ source, name: '简报.txt', session, review: noReview } as never)
  const read = readProjectFile(new TextEncoder().encode(file?.content), 'a')
  if (!read.ok) throw new Error(JSON.stringify(read))
  const work = readWork(read.value.session)
  expect([file?.name, read.value.name, Buffer.from(read.value.source).equals(source)]).toEqual([
    '简报.starfill',
    '简报.txt',
    true,
  ])
  expect(work.ok && [...work.value.decisions.values()]).toEqual([{ state: 'filled', value: '旬河' }])
})

test('a page without the bytes of its report hands over nothing', () => {
  expect(handOver({ source: null, name: '简报.txt', session, review: noReview } as never)).toBe(null)
})
