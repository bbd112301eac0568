import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readChoices } from '../../app/batch/choices.ts'
import { manifestPath, outcomesIn, type Shard, whole } from '../../app/batch/manifest.ts'
import { type BatchOptions, readMaster } from '../../app/batch/master.ts'
import { mergeParts } from '../../app/batch/merge.ts'
import { countRows } from '../../app/batch/prepare.ts'
import { type BatchRequest, runBatch } from '../../app/batch/run.ts'
import { summaryPath, writeSummary } from '../../app/batch/summary.ts'
import { threadFiller } from '../../app/batch/threads.ts'
import { chosenLayout } from '../../app/layout.ts'
import type { BatchCounts, RowOutcome } from '../../core/batch/outcome.ts'
import { error, info } from '../../core/codes.ts'
import { copies } from '../../core/copies.ts'
import { textEndings } from '../../core/file-endings.ts'
import { andThen, fail, map, ok, type Result } from '../../core/result.ts'
import { batchTexts } from '../../messages/batch.ts'
import { withParams } from '../../messages/sentence.ts'
import { type Arguments, choiceOf, optionOf, reportOf } from '../arguments.ts'
import { type Command, masksOf, masksOption, type Outcome } from '../command.ts'
import { maskingOf } from '../masking.ts'
import type { Terminal } from '../terminal.ts'
import { unbroken } from '../unbroken.ts'

export const batchCommand: Command = {
  options: {
    table: 'value',
    'out-dir': 'value',
    name: 'value',
    map: 'value',
    layout: 'value',
    copy: 'value',
    keep: 'list',
    'mask-as': 'value',
    'mask-width': 'value',
    'allow-open': 'flag',
    'allow-findings': 'flag',
    resume: 'flag',
    trial: 'flag',
    threads: 'value',
    shard: 'value',
    merge: 'flag',
    joined: 'value',
    json: 'flag',
    ...masksOption,
  },
  run: async (given, terminal) => {
    const joined = joinedPath(given)
    if (!joined.ok) return joined
    if (given.flags.has('merge')) return merge(given, joined.value, terminal)
    const request = await requestOf(given, terminal)
    if (!request.ok) return request
    const threads = threadsOf(given)
    if (!threads.ok) return threads
    return fillRows(
      request.value,
      { threads: threads.value, isJson: given.flags.has('json'), joined: joined.value },
      terminal,
    )
  },
}

async function requestOf(given: Arguments, terminal: Terminal): Promise<Result<BatchRequest>> {
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
  const isText = textEndings.some((ending) => ending === extname(path).toLowerCase())
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

function threadsOf(given: Arguments): Result<number> {
  const value = optionOf(given, 'threads')
  if (value === null) return ok(Math.min(availableParallelism(), mostThreads))
  const threads = /^\d{1,3}$/u.test(value) ? Number(value) : 0
  return threads >= 1 && threads <= mostThreads
    ? ok(threads)
    : fail(error('usage-threads', { value, most: mostThreads }))
}

/** Where the documents go as one; a part of a table, or a trial, has not all of them. */
function joinedPath(given: Arguments): Result<string | null> {
  const path = optionOf(given, 'joined')
  if (path === null) return ok(null)
  if (optionOf(given, 'shard') !== null || given.flags.has('trial')) return fail(error('usage-joined', {}))
  return extname(path).toLowerCase() === '.docx' ? ok(path) : fail(error('usage-extension', { path, choices: '.docx' }))
}

interface BatchWays {
  readonly threads: number
  readonly isJson: boolean
  /** Where all documents go as one; null where they do not. */
  readonly joined: string | null
}

async function fillRows(
  request: BatchRequest,
  { threads, isJson, joined }: BatchWays,
  terminal: Terminal,
): Promise<Result<Outcome>> {
  const { folder, shard } = request
  const told = teller(request.table, isJson, terminal)
  const done = await unbroken(async (signal) => {
    const run = await runBatch(request, {
      startFiller: threadFiller(() => new Worker(new URL('./batch-thread.js', import.meta.url))),
      fillers: threads,
      signal,
      told,
    })
    if (signal.aborted && folder !== null) terminal.sayAll([info('batch-stopped', { folder })])
    return run
  })
  if (!done.ok) return done
  const { written, unchanged, leftOut } = done.value
  const outcome: Outcome = leftOut > 0 ? 'findings' : 'done'
  if (folder === null) return andThen(done, () => ok(outcome, [info('batch-tried', { good: written, leftOut })]))
  if (shard.of > 1) {
    const part = `${shard.part}/${shard.of}`
    return andThen(done, () =>
      ok(outcome, [info('batch-part-done', { folder, written, unchanged, leftOut, shard: part })]),
    )
  }
  const summary = await writeSummary(folder, outcomesIn(manifestPath(folder, whole)), terminal.language)
  if (!summary.ok) return summary
  const said = info('batch-done', { folder, written, unchanged, leftOut, summary: summaryPath(folder) })
  const asOne = await joinedOf(folder, joined)
  return andThen(done, () => andThen(asOne, () => ok(outcome, [said])))
}

async function joinedOf(folder: string, path: string | null): Promise<Result<string | null>> {
  if (path === null) return ok(null)
  const { writeJoined } = await import('../../app/batch/joined.ts')
  return writeJoined(folder, outcomesIn(manifestPath(folder, whole)), path)
}

/** Errors and warnings of a row as they come, and how far the work is where a person looks on. */
function teller(table: string, isJson: boolean, terminal: Terminal) {
  const { rowFinding, progress, timeLeft } = batchTexts(terminal.language)
  const started = performance.now()
  let total: number | null = null
  if (process.stderr.isTTY) void countRows(table).then((rows) => (total = rows))
  return (outcome: RowOutcome, { written, unchanged, leftOut }: BatchCounts): void => {
    if (isJson) terminal.print(`${JSON.stringify(outcome)}\n`)
    else
      for (const { severity, text } of outcome.findings)
        if (severity !== 'hint') {
          const said = { row: outcome.row, severity: terminal.texts.severities[severity], text }
          terminal.print(`${withParams(rowFinding, said)}\n`)
        }
    const done = written + unchanged + leftOut
    const left = total === null ? null : Math.ceil(((total - done) * (performance.now() - started)) / 1000 / done)
    const time = left === null || total === null ? '' : withParams(timeLeft, { total, left })
    terminal.show(`${withParams(progress, { done })}${time && `，${time}`}`)
  }
}

async function merge(given: Arguments, joined: string | null, terminal: Terminal): Promise<Result<Outcome>> {
  const folder = optionOf(given, 'out-dir')
  if (folder === null) return fail(error('usage-needs-option', { command: 'batch', option: '--out-dir' }))
  const merged = await mergeParts(folder)
  if (!merged.ok) return merged
  let [written, leftOut] = [0, 0]
  for await (const { hash } of outcomesIn(merged.value)) hash === null ? leftOut++ : written++
  const summary = await writeSummary(folder, outcomesIn(merged.value), terminal.language)
  if (!summary.ok) return summary
  const said = info('batch-done', { folder, written, unchanged: 0, leftOut, summary: summary.value })
  const asOne = await joinedOf(folder, joined)
  return andThen(asOne, () => ok(leftOut > 0 ? 'findings' : 'done', [said]))
}
