import { checkReport, type Subject } from '../../../src/core/checks.ts'
import type { Format } from '../../../src/core/model.ts'
import { detected } from './detected.ts'
import { written } from './written.ts'

const value = /\{(?<right>[^{}|]*)(?:\|(?<wrong>[^{}]*))?\}/gu

/** A masked report with what is to be put in, rightly and with one value wrong: `报到{3078|3278}人，共{12}天`. */
export function filledAlternatives(text: string): { readonly right: Subject; readonly wrong: readonly Subject[] } {
  const values = [...text.matchAll(value)].map(({ groups }) => groups ?? {})
  const report = text.replaceAll(value, (_, right: string) => right.replaceAll(/[^.]/gu, '*'))
  const put = (chosen: number) =>
    detected(
      report,
      values.map(({ right = '', wrong }, index) => (index === chosen ? (wrong ?? right) : right)),
      text.includes('|--') ? 'markdown' : 'text',
    )
  return { right: put(-1), wrong: values.flatMap(({ wrong }, index) => (wrong === undefined ? [] : [put(index)])) }
}

const choice = /\{(?<right>[^{}|]*)\|(?<wrong>[^{}]*)\}/gu

/** A report as it is right, and with each of its alternatives put in alone: `报到{3078|3278}人`. */
export function alternatives(text: string): { readonly right: string; readonly wrong: readonly string[] } {
  const choices = [...text.matchAll(choice)]
  const put = (chosen: number) => {
    let index = -1
    return text.replaceAll(choice, (_, right: string, wrong: string) => (++index === chosen ? wrong : right))
  }
  return { right: put(-1), wrong: choices.map((_, index) => put(index)) }
}

/** What an office has to look at: errors and warnings. */
export function doubts(text: string, format: Format = text.includes('|') ? 'markdown' : 'text'): readonly string[] {
  return checkReport(written(text, format))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ reason: { code } }) => code)
}
