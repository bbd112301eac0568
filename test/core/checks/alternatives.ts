import { checkReport } from '../../../src/core/checks.ts'
import type { Format } from '../../../src/core/model.ts'
import { written } from './written.ts'

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
