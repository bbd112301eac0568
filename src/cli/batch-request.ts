/** What a batch is asked for on the command line. */
import { availableParallelism } from 'node:os'
import { readChoices } from '../app/batch/choices.ts'
import { type Shard, whole } from '../app/batch/manifest.ts'
import { type BatchOptions, readMaster } from '../app/batch/master.ts'
import type { BatchRequest } from '../app/batch/run.ts'
import { chosenLayout } from '../app/layout.ts'
import { error } from '../core/codes.ts'
import { copies } from '../core/copies.ts'
import { endsIn, textEndings } from '../core/file-endings.ts'
import { fail, map, ok, type Result } from '../core/result.ts'
import { type Arguments, choiceOf, optionOf, reportOf } from './arguments.ts'
import { masksOf } from './command.ts'
import { maskingOf } from './masking.ts'
import type { Terminal } from './terminal.ts'
import { unbroken } from './unbroken.ts'

export async function requestOf(given: Arguments, terminal: Terminal): Promise<Result<BatchRequest>> {
  const path = reportOf(given, 'batch')
  if (!path.ok) return path
  const table = optionOf(given, 'table')
  if (table === null) return fail(error('usage-needs-option', { command: 'batch', option: '--table' }))
  const folder = given.flags.has('trial') ? null : optionOf(given, 'out-dir')
  if (folder === null && !given.flags.has('trial'))
    return fail(error('usage-needs-option', { command: 'batch', option: '--out-dir' }))
  const shard = shardOf(given)
  if (!shard.ok) return shard
  const options = optionsOf(given, path.value, terminal)
  if (!options.ok) return options
  const mapping = optionOf(given, 'map')
  const choices = mapping === null ? ok(new Map()) : await readChoices(mapping)
  if (!choices.ok) return choices
  const master = await readMaster(path.value, options.value, { progress: terminal.progress, tidily: unbroken })
  const pattern = optionOf(given, 'name')
  const resume = given.flags.has('resume')
  return map(master, (read) => ({
    master: read,
    table,
    choices: choices.value,
    pattern,
    folder,
    shard: shard.value,
    resume,
  }))
}

function optionsOf(given: Arguments, path: string, { language }: Terminal): Result<BatchOptions> {
  const copy = choiceOf(given, 'copy', copies)
  if (!copy.ok) return copy
  const masks = masksOf(given)
  if (!masks.ok) return masks
  const masking = maskingOf(given)
  if (!masking.ok) return masking
  const isText = endsIn(textEndings, path)
  return ok({
    masks: masks.value,
    keep: given.values.get('keep') ?? [],
    masking: masking.value,
    copy: copy.value,
    layout: optionOf(given, 'layout') ?? (isText ? chosenLayout : 'source'),
    allowOpen: given.flags.has('allow-open'),
    allowFindings: given.flags.has('allow-findings'),
    language,
  })
}

/** Parts that one table is divided into at the most. */
const mostParts = 10_000

function shardOf(given: Arguments): Result<Shard> {
  const value = optionOf(given, 'shard')
  if (value === null) return ok(whole)
  const [part, of] = /^(\d{1,5})\/(\d{1,5})$/u.exec(value)?.slice(1).map(Number) ?? []
  return part && of && part <= of && of <= mostParts ? ok({ part, of }) : fail(error('usage-shard', { value }))
}

/** More would only wait for each other. */
const mostThreads = 64

export function threadsOf(given: Arguments): Result<number> {
  const value = optionOf(given, 'threads')
  if (value === null) return ok(Math.min(availableParallelism(), mostThreads))
  const threads = /^\d{1,3}$/u.test(value) ? Number(value) : 0
  return threads >= 1 && threads <= mostThreads
    ? ok(threads)
    : fail(error('usage-threads', { value, most: mostThreads }))
}
