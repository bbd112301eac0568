import { expect, test } from 'vitest'
import { checkReport, checkSteps } from '../../src/core/checks.ts'
import { written } from './checks/written.ts'

test('what stands in the clear is looked for in steps, and a report that did not change is read in none', () => {
  const line = '{name:县名 **=旬河}县的水渠由驻村干部张建国验收，群众普遍满意。'
  const subject = written(Array.from({ length: 400 }, (_, at) => `${at}${line}`).join('\n'))
  const stepsOf = () => [...checkSteps(subject)].length
  expect([stepsOf(), stepsOf()]).toEqual([29, 27])
})

test('a report checked step by step is found to say the same, and no step runs two checks', () => {
  const subject = written('培训教师{figure 人 ****=12人}人，合格{figure 人 **=1２}人。')
  const steps = checkSteps(subject)
  let count = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) count++
  expect([count, step.value]).toEqual([27, checkReport(subject)])
  expect(checkReport(subject).length).toBeGreaterThan(1)
})
