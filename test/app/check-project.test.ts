import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProject } from '../../src/app/check-project.ts'
import { writeProjectFile } from '../../src/app/host/project-file.ts'
import { detect } from '../../src/core/detect.ts'
import { writeWork } from '../../src/core/project.ts'
import { noReview } from '../../src/core/review.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { addEntry, type Trail } from '../../src/core/trail.ts'
import { viewOf } from '../../src/core/view.ts'
import { emptyFolder } from '../files/folder.ts'

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex')

async function trailOf(...details: readonly string[]): Promise<Trail> {
  let trail: Trail = []
  for (const detail of details)
    trail = await addEntry(trail, { at: '8:00', by: '填报人', deed: 'filled', field: 'f', detail }, sha256)
  return trail
}

async function checked(trail: Trail) {
  const start = startSession(detect('培训教师**人，走访**户。', { format: 'text', masks: ['stars'] }))
  const field = viewOf(start).fields[0]?.id ?? ''
  const session = reduce(start, { type: 'fill', field, value: '36人' })
  const file = {
    name: '总结.txt',
    source: new Uint8Array([65]),
    session: writeWork(session, { review: noReview, trail }),
    home: null,
  }
  const path = join(await emptyFolder(), '总结.starfill')
  await writeFile(path, writeProjectFile(file))
  const result = await checkProject(path, 'zh-CN')
  return result.ok ? result.value.findings.map(({ code, severity }) => [code, severity]) : result.messages
}

test('saved work is checked as it is filled so far', async () => {
  expect(await checked(await trailOf('36', '36人'))).toEqual([
    ['unit-twice', 'error'],
    ['open-place', 'error'],
  ])
})

test('a trail that was changed by hand is the first thing said', async () => {
  const trail = await trailOf('36', '36人')
  const [first] = await checked(trail.map((entry) => ({ ...entry, by: '别人' })))
  expect(first).toEqual(['trail-broken', 'error'])
})
