/** The finished Word document: shown, or written where the person says. It is proved before either. */
import { basename, dirname, join, parse } from 'node:path'
import { error } from '../../core/codes.ts'
import { andThen, fail, map, ok, type Result } from '../../core/result.ts'
import { fileDetail } from '../../core/trail.ts'
import { writeAll, writeWhole } from '../../files/write.ts'
import { copyEndings } from '../../messages/listed.ts'
import { recordTexts } from '../../messages/record.ts'
import { type Language, withParams } from '../../messages/sentence.ts'
import type { Exported, ExportOptions, Input, PageDocument, Recorded } from '../contract.ts'
import { endingFits, endingOf } from '../finish/ending.ts'
import { pdfOfPages, printedCopy, saidOfPdf } from '../finish/pdf.ts'
import { proofCounts } from '../finish/prove.ts'
import { sha256Of } from '../trail.ts'
import type { BuiltDocument } from './jobs.ts'
import { folderOf, type HostSession, inTurn, languageOf, type OpenDocument } from './session.ts'
import { pdfTask, runTask } from './tasks.ts'
import { hostAct } from './trail-keeper.ts'

export async function preview(host: HostSession, input: Input<'preview'>): Promise<Result<Uint8Array>> {
  const document = host.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  return map(await build(host, document, input, true), ({ bytes }) => bytes)
}

export async function exactPages(host: HostSession, input: Input<'exactPages'>): Promise<Result<Uint8Array>> {
  const document = host.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  return map(await buildPdf(host, document, { ...input, as: 'pdf' }), ({ bytes }) => bytes)
}

/** The document that the page is drawn from. */
export async function page(
  host: HostSession,
  { document: token, project, layout, task }: Input<'page'>,
): Promise<Result<PageDocument>> {
  const document = host.documents.get(token)
  if (!document) return fail(error('document-gone', {}))
  return runTask(host, task, 'page', { ...document.source, session: project, layout })
}

/** The document is finished before the person is asked where it goes: nobody chooses a place for one that is then refused. */
export async function exportDocument(host: HostSession, input: Input<'export'>): Promise<Result<Exported | null>> {
  const document = host.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  const built = await (input.as === 'docx' ? build(host, document, input) : buildPdf(host, document, input))
  if (!built.ok) return built
  const path = await host.port.chooseTarget(
    input.as === 'docx' ? 'document' : 'pdf',
    await suggestedName(host, document, input.options.copy, await endingOf(built.value.bytes)),
    folderOf(document),
  )
  if (path === null) return ok(null)
  const written = await inTurn(host, document.token, (now) =>
    write(host, now, { ...input, path, bytes: built.value.bytes }),
  )
  if (!written.ok) return written
  const exported = { ...handedOver(host, document, path), record: written.value, proof: proofCounts(built.value.proof) }
  return ok(exported, built.messages)
}

interface FinishedExport extends Input<'export'> {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The document, and its record where one is asked for; gives the record. The record tells of the export, so it is made after that is on record. */
async function write(
  host: HostSession,
  document: OpenDocument,
  { path, bytes, options, withRecord, project, task }: FinishedExport,
): Promise<Result<Exported['record']>> {
  const { trail } = document
  const name = basename(path)
  const fits = await endingFits(bytes, path)
  if (!fits.ok) return fits
  trail.add(await hostAct(host, `exported-${options.copy}`, fileDetail(sha256Of(bytes), name)))
  const record = withRecord ? await buildRecord(host, document, { project, task }) : ok(null)
  const files = [{ path, bytes }]
  const beside = join(dirname(path), recordName(name, await languageOf(host)))
  if (record.ok && record.value) files.push({ path: beside, bytes: record.value })
  const written = record.ok ? await writeAll(files, sourcesOf(document)) : record
  if (!written.ok) {
    trail.add(await hostAct(host, 'not-written', name))
    return written
  }
  host.port.wrote(path)
  if (!record.ok || !record.value) return ok(null)
  await recorded(host, document, beside, record.value)
  return ok({ token: host.paths.tokenOf(beside), name: basename(beside) })
}

/** The printable review record by itself. */
export async function exportRecord(host: HostSession, input: Input<'record'>): Promise<Result<Recorded | null>> {
  const document = host.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  const built = await buildRecord(host, document, input)
  if (!built.ok) return built
  const path = await host.port.chooseTarget(
    'document',
    recordName(document.source.name, await languageOf(host)),
    folderOf(document),
  )
  if (path === null) return ok(null)
  const written = await inTurn(host, document.token, async (now) => {
    const whole = await writeWhole(path, built.value, sourcesOf(now))
    if (whole.ok) await recorded(host, now, path, built.value)
    return whole
  })
  if (!written.ok) return written
  return ok(handedOver(host, document, path), built.messages)
}

async function buildRecord(
  host: HostSession,
  { source, trail }: OpenDocument,
  { project, task }: Pick<Input<'record'>, 'project' | 'task'>,
): Promise<Result<Uint8Array>> {
  const keys = await host.keyList.read()
  if (!keys.ok) return keys
  const language = await languageOf(host)
  const stored = trail.stored(project)
  return runTask(host, task, 'record', { ...source, session: project, trail: stored, keys: keys.value, language })
}

async function recorded(host: HostSession, { trail }: OpenDocument, path: string, bytes: Uint8Array): Promise<void> {
  trail.add(await hostAct(host, 'exported-record', fileDetail(sha256Of(bytes), basename(path))))
  host.port.wrote(path)
}

function handedOver(host: HostSession, { trail }: OpenDocument, path: string): Recorded {
  return { token: host.paths.tokenOf(path), name: basename(path), entries: trail.entries().length }
}

function recordName(name: string, language: Language): string {
  return `${withParams(recordTexts[language].words.fileName, { name: parse(name).name })}.docx`
}

/** Copies that are not final say what they are. */
async function suggestedName(
  host: HostSession,
  { source }: OpenDocument,
  copy: ExportOptions['copy'],
  ending: string,
): Promise<string> {
  return `${parse(source.name).name}${copyEndings[copy][await languageOf(host)]}${ending}`
}

async function build(
  host: HostSession,
  { source }: OpenDocument,
  { project, options, task }: Input<'preview'>,
  isDrawn = false,
): Promise<Result<BuiltDocument>> {
  const language = await languageOf(host)
  return runTask(host, task, 'build', { ...source, session: project, options, language, isDrawn })
}

/** The Word document that was proved is what the PDF is made of. */
async function buildPdf(
  host: HostSession,
  document: OpenDocument,
  { options, as, ...input }: Input<'preview'> & Pick<Input<'export'>, 'as'>,
): Promise<Result<BuiltDocument>> {
  const { copy } = options
  const built = await build(host, document, { ...input, options: { ...options, copy: printedCopy(copy) } })
  if (!built.ok) return built
  const { bytes: docx, proof } = built.value
  const { name } = document.source
  const made =
    as === 'drawn-pdf'
      ? pdfOfPages(await host.port.drawnPdf(), name)
      : await pdfTask(host, input.task, { docx, name, copy })
  const said = saidOfPdf(built.messages, copy)
  return andThen(made, (bytes) => ok({ bytes, proof }, said))
}

/** What is never written over by something made from it. */
export function sourcesOf({ report, project }: OpenDocument): readonly string[] {
  return [report, project?.path ?? null].filter((path) => path !== null)
}
