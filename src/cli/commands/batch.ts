import { extname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { writeChoices } from '../../app/batch/choices.ts'
import { manifestPath, outcomesIn, whole, withOutcomes } from '../../app/batch/manifest.ts'
import { choicesFor, mappingOf } from '../../app/batch/mapping.ts'
import { mergeParts } from '../../app/batch/merge.ts'
import { countRows } from '../../app/batch/prepare.ts'
import { type BatchRequest, runBatch } from '../../app/batch/run.ts'
import { summaryPath, writeSummary } from '../../app/batch/summary.ts'
import { threadFiller, threadOptions } from '../../app/batch/threads.ts'
import type { BatchCounts, RowOutcome } from '../../core/batch/outcome.ts'
import { error, info } from '../../core/codes.ts'
import { andThen, fail, isSome, map, ok, type Result } from '../../core/result.ts'
import { batchTexts } from '../../messages/batch.ts'
import { withParams } from '../../messages/sentence.ts'
import { type Arguments, optionOf } from '../arguments.ts'
import { requestOf, threadsOf } from '../batch-request.ts'
import { type Command, largestPartOption, masksOption, type Outcome } from '../command.ts'
import { eachMaster, isFolder } from '../each-master.ts'
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
    'save-map': 'value',
    pdf: 'flag',
    json: 'flag',
    ...masksOption,
    ...largestPartOption,
  },
  run: async (given, terminal) => {
    // Most of what a row takes is garbage when it is written: a young generation that stays small keeps it from being kept for long.
    setFlagsFromString('--semi-space-growth-factor=1')
    // What is garbage and older is taken away after a quarter more of it than lives, so that memory is as flat as the table is long.
    setFlagsFromString('--heap-growing-percent=25')
    // To compile for speed takes a fifth of what a thousand rows take: only what runs far more often than others is worth it.
    setFlagsFromString('--interrupt-budget=400000')
    const joined = joinedPath(given)
    if (!joined.ok) return joined
    if (given.flags.has('pdf') && (given.flags.has('merge') || given.flags.has('trial') || given.values.has('shard')))
      return fail(error('usage-pdf', {}))
    if (given.flags.has('merge')) return merge(given, joined.value, terminal)
    const [report] = given.positionals
    if (report !== undefined && given.positionals.length === 1 && (await isFolder(report)))
      return ofFolder(report, given, terminal)
    const request = await requestOf(given, terminal)
    return request.ok ? batchOf(request.value, given, joined.value, terminal) : request
  },
}

/** Every report of the folder; a name in the mapping that none of them has as a field is said. */
async function ofFolder(folder: string, given: Arguments, terminal: Terminal): Promise<Result<Outcome>> {
  if (optionOf(given, 'joined') !== null) return fail(error('usage-joined', {}))
  if (optionOf(given, 'save-map') !== null) return fail(error('usage-save-map', {}))
  let foreign: readonly string[] | null = null
  const one = async (own: Arguments): Promise<Result<Outcome>> => {
    const request = await requestOf(own, terminal)
    if (!request.ok) return request
    const mapped = await choicesFor(request.value.master, request.value.choices)
    if (!mapped.ok) return mapped
    foreign = mapped.value.foreign.filter((name) => foreign === null || foreign.includes(name))
    return batchOf({ ...request.value, choices: mapped.value.choices }, own, null, terminal)
  }
  const done = await eachMaster(folder, given, one, terminal)
  const unknown = ((foreign ?? []) as readonly string[]).map((field) => error('value-unknown-field', { field }))
  return isSome(unknown) && done.ok ? ok(done.value === 'done' ? 'findings' : done.value, unknown) : done
}

async function batchOf(
  request: BatchRequest,
  given: Arguments,
  joined: string | null,
  terminal: Terminal,
): Promise<Result<Outcome>> {
  const threads = threadsOf(given)
  if (!threads.ok) return threads
  const saved = await saveMapping(request, optionOf(given, 'save-map'))
  if (!saved.ok) return saved
  const ways = { threads: threads.value, isJson: given.flags.has('json'), joined, withPdf: given.flags.has('pdf') }
  return fillRows(request, ways, terminal)
}

async function saveMapping(request: BatchRequest, path: string | null): Promise<Result<null>> {
  if (path === null) return ok(null)
  const mapping = await mappingOf(request)
  if (!mapping.ok) return mapping
  const written = await writeChoices(path, mapping.value)
  return map(written, () => null)
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
  readonly withPdf: boolean
}

async function fillRows(
  request: BatchRequest,
  { threads, isJson, joined, withPdf }: BatchWays,
  terminal: Terminal,
): Promise<Result<Outcome>> {
  const { folder, shard } = request
  const told = teller(request.table, isJson, terminal)
  const done = await unbroken(async (signal) => {
    const run = await runBatch(request, {
      startFiller: threadFiller(() => new Worker(new URL('./batch-thread.js', import.meta.url), threadOptions)),
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
  const pdfs = withPdf ? await unbroken((signal) => pdfsOf(folder, signal)) : ok(null)
  return andThen(done, () => andThen(asOne, () => andThen(pdfs, () => ok(outcome, [said]))))
}

async function joinedOf(folder: string, path: string | null): Promise<Result<string | null>> {
  if (path === null) return ok(null)
  const { writeJoined } = await import('../../app/batch/joined.ts')
  return withOutcomes(manifestPath(folder, whole), (outcomes) => writeJoined(folder, outcomes, path))
}

async function pdfsOf(folder: string, signal: AbortSignal): Promise<Result<null>> {
  const { writePdfs } = await import('../../app/batch/pdfs.ts')
  return withOutcomes(manifestPath(folder, whole), (outcomes) => writePdfs(folder, outcomes, { signal }))
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
  const counted = await withOutcomes(merged.value, async (outcomes) => {
    for await (const { hash } of outcomes) hash === null ? leftOut++ : written++
    return ok(null)
  })
  if (!counted.ok) return counted
  const summary = await writeSummary(folder, outcomesIn(merged.value), terminal.language)
  if (!summary.ok) return summary
  const said = info('batch-done', { folder, written, unchanged: 0, leftOut, summary: summary.value })
  const asOne = await joinedOf(folder, joined)
  return andThen(asOne, () => ok(leftOut > 0 ? 'findings' : 'done', [said]))
}
