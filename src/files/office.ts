/** The LibreOffice of this machine, for documents of formats that only an office program reads, and for PDF files. */
import { spawn } from 'node:child_process'
import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { error, info } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { readBytes, systemCode } from './read.ts'
import { sweepOnce, temporaryName } from './temporary.ts'
import { unwritable } from './write.ts'

/** What it makes: a .docx of a document of another format, or a PDF of a .docx, with its comments beside the text where they are wanted. */
export type OfficeTarget = 'docx' | 'pdf' | 'commented-pdf'

/** Makes a .docx of a document where no other target is named; `name` is only for the sentences. */
export type OfficeConverter = (
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
  to?: OfficeTarget,
) => Promise<Result<Uint8Array>>

interface Conversion {
  readonly from: string
  readonly filter: string
  readonly made: string
}

/** Text is searched and read aloud in a tagged PDF, and found by its headings (LibreOffice's options of export to PDF). */
function pdfFilter(withComments: boolean): string {
  const options = { UseTaggedPDF: true, ExportBookmarks: true, ExportNotes: false, ExportNotesInMargin: withComments }
  const said = Object.entries(options).map(([name, value]) => [name, { type: 'boolean', value: String(value) }])
  return `pdf:writer_pdf_Export:${JSON.stringify(Object.fromEntries(said))}`
}

const conversions: Readonly<Record<OfficeTarget, Conversion>> = {
  docx: { from: 'report.doc', filter: 'docx:MS Word 2007 XML', made: 'report.docx' },
  pdf: { from: 'report.docx', filter: pdfFilter(false), made: 'report.pdf' },
  'commented-pdf': { from: 'report.docx', filter: pdfFilter(true), made: 'report.pdf' },
}

/** Milliseconds. A long document on a slow machine takes a tenth of it. */
const longest = 180_000

/** Null where no LibreOffice is installed. */
export async function findOffice(env = process.env, platform = process.platform): Promise<OfficeConverter | null> {
  const program = await officeProgram(env, platform)
  return program === null ? null : (bytes, name, signal, to = 'docx') => convert(program, { bytes, name, to }, signal)
}

/** Makes PDF files of many .docx in one run of the program; null for each that it made none of. */
export type PdfMaker = (
  documents: readonly Uint8Array[],
  signal: AbortSignal,
) => Promise<readonly (Uint8Array | null)[]>

/** Null where no LibreOffice is installed. */
export async function findPdfMaker(env = process.env, platform = process.platform): Promise<PdfMaker | null> {
  const program = await officeProgram(env, platform)
  return program === null ? null : (documents, signal) => pdfsOf(program, documents, signal)
}

async function officeProgram(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Promise<string | null> {
  for (const program of [...onPath(env, platform), ...usualPlaces(env, platform)])
    if (await isProgram(program)) return program
  return null
}

function onPath(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  const names = platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
  // A folder that is not named from the root is whatever somebody put beside the report.
  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute)
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)']].flatMap((folder) =>
      folder ? [join(folder, 'LibreOffice', 'program', 'soffice.exe')] : [],
    )
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
  const folders = platform === 'linux' ? ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', '/opt/libreoffice'] : []
  return folders.map((folder) => join(folder, 'program', 'soffice'))
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** No macro runs, and nothing that the document names is fetched (org.openoffice.Office.Common, .Writer). */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${[
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
]
  .map(
    ([path, name, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`

/** Works on a copy, in a folder of its own that goes with it: the document itself is not touched, and neither are the person's settings. */
async function convert(
  program: string,
  { bytes, name, to }: { readonly bytes: Uint8Array; readonly name: string; readonly to: OfficeTarget },
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const { from, filter, made: result } = conversions[to]
  const made = await inFolder(async (folder): Promise<Result<Uint8Array>> => {
    await writeFile(join(folder, from), bytes)
    await run(program, folder, filter, [from], signal)
    if (signal.aborted) return fail(info('task-cancelled', {}))
    const made = await readBytes(join(folder, 'made', result))
    return made.ok ? made : fail(error(to === 'docx' ? 'office-failed' : 'pdf-not-made', { path: name }))
  })
  return made.ok ? made.value : made
}

async function pdfsOf(
  program: string,
  documents: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<readonly (Uint8Array | null)[]> {
  const all = await inFolder(async (folder) => {
    const names = documents.map((_, index) => `${index}.docx`)
    for (const [index, bytes] of documents.entries()) await writeFile(join(folder, `${index}.docx`), bytes)
    await run(program, folder, conversions.pdf.filter, names, signal)
    const made: (Uint8Array | null)[] = []
    for (const index of documents.keys()) {
      const pdf = await readBytes(join(folder, 'made', `${index}.pdf`))
      made.push(pdf.ok ? pdf.value : null)
    }
    return made
  })
  return all.ok ? all.value : documents.map(() => null)
}

/** In a folder of its own, which the next start takes away where this one is killed. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<Result<T>> {
  const folder = join(tmpdir(), temporaryName())
  try {
    await sweepOnce(tmpdir())
    await mkdir(folder, { mode: 0o700 })
    return ok(await work(folder))
  } catch (reason) {
    return fail(unwritable(folder, reason))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined)
  }
}

/** What it makes lies in the folder `made` below `folder`. */
async function run(
  program: string,
  folder: string,
  filter: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  await mkdir(join(folder, 'profile', 'user'), { recursive: true })
  await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profile)
  const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const modes = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo']
  const wanted = ['--convert-to', filter, '--outdir', join(folder, 'made')]
  await ended(program, [own, ...modes, ...wanted, ...names.map((name) => join(folder, name))], signal)
}

/** Until the program and those it started are gone: by themselves, stopped, or because they took too long. */
function ended(program: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    if (signal.aborted) return settle()
    const isGroup = process.platform !== 'win32'
    const child = spawn(program, args, { stdio: 'ignore', detached: isGroup, windowsHide: true })
    const stop = () => {
      if (child.pid === undefined) return
      if (isGroup) killGroup(child.pid)
      else spawn('taskkill', ['/pid', `${child.pid}`, '/t', '/f'], { stdio: 'ignore', windowsHide: true })
    }
    const timer = setTimeout(stop, longest)
    signal.addEventListener('abort', stop)
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      settle()
    }
    child.on('error', end)
    child.on('exit', end)
  })
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (reason) {
    // Gone already.
    if (systemCode(reason) !== 'ESRCH') throw reason
  }
}
