/** The finished Word document: shown, or written where the person says. It is proved before either. */
import { basename, parse } from 'node:path'
import { error } from '../../core/codes.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import { fileDetail } from '../../core/trail.ts'
import { writeWhole } from '../../files/write.ts'
import { copyEndings } from '../../messages/listed.ts'
import type { Exported, ExportOptions, Input } from '../contract.ts'
import { proofCounts } from '../prove.ts'
import { sha256Of } from '../trail.ts'
import { type Desk, languageOf, type OpenDocument } from './desk.ts'
import type { Built } from './jobs.ts'
import { runTask } from './tasks.ts'
import { hostAct } from './trail-keeper.ts'

export async function preview(desk: Desk, input: Input<'preview'>): Promise<Result<Uint8Array>> {
  const document = desk.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  return map(await build(desk, document, input), ({ bytes }) => bytes)
}

/** The document is finished before the person is asked where it goes: nobody chooses a place for one that is then refused. */
export async function exportDocument(desk: Desk, input: Input<'export'>): Promise<Result<Exported | null>> {
  const document = desk.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  const built = await build(desk, document, input)
  if (!built.ok) return built
  const path = await desk.port.chooseTarget('document', await suggestedName(desk, document, input.options.copy))
  if (path === null) return ok(null)
  const name = basename(path)
  const { bytes } = built.value
  const { trail } = document
  trail.add(await hostAct(desk, `exported-${input.options.copy}`, fileDetail(sha256Of(bytes), name)))
  const written = await writeWhole(path, bytes, sourcesOf(document))
  if (!written.ok) {
    trail.add(await hostAct(desk, 'not-written', name))
    return written
  }
  desk.port.wrote(path)
  const entries = trail.entries().length
  return ok({ token: desk.paths.tokenOf(path), name, proof: proofCounts(built.value.proof), entries }, built.messages)
}

/** Copies that are not final say what they are. */
async function suggestedName(desk: Desk, { source }: OpenDocument, copy: ExportOptions['copy']): Promise<string> {
  return `${parse(source.name).name}${copyEndings[copy][await languageOf(desk)]}.docx`
}

async function build(
  desk: Desk,
  { source }: OpenDocument,
  { project, options, task }: Input<'preview'>,
): Promise<Result<Built>> {
  const language = await languageOf(desk)
  return runTask(desk, task, 'build', { ...source, session: project, options, language })
}

/** What is never written over by something made from it. */
export function sourcesOf({ report, project }: OpenDocument): readonly string[] {
  return [report, project?.path ?? null].filter((path) => path !== null)
}
