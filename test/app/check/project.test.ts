import { expect, test } from 'vitest'
import { checkProject } from '../../../src/app/check/project.ts'
import { detect } from '../../../src/core/detect.ts'
import { writeWork } from '../../../src/core/project.ts'
import { reduce, startSession } from '../../../src/core/session.ts'
import { storedTrail, type Trail } from '../../../src/core/trail.ts'
import { viewOf } from '../../../src/core/view.ts'
import { testSealing, trailOf } from '../../core/sealing.ts'

async function checked(trail: Trail) {
  const session = reduce(start, { type: 'fill', field, value: '36人' })
  const written = writeWork(session)
  const file = {
    name: '总结.txt',
    source: new TextEncoder().encode(text),
    session: written,
    trail: { ...storedTrail(trail), state: testSealing().hash(written) },
    home: null,
  }
  const result = await checkProject(file, 'zh-CN')
  return result.ok ? result.value.findings.map(({ code, severity }) => [code, severity]) : result.messages
}

const text = '培训教师**人，走访**户。'
const start = startSession(detect(text, { format: 'text', masks: ['stars'] }))
const field = viewOf(start).fields[0]?.id ?? ''
const trail = trailOf([
  { deed: 'kept', field, by: '' },
  { deed: 'filled', field, by: '', sealed: '36人' },
])

test('saved work is checked as it is filled so far', async () => {
  expect(await checked(trail)).toEqual([
    ['unit-twice', 'error'],
    ['open-place', 'error'],
  ])
})

test('a trail that was changed by hand is the first thing said', async () => {
  const [first] = await checked(trail.map((entry) => ({ ...entry, by: '别人' })))
  expect(first).toEqual(['trail-broken', 'error'])
})
