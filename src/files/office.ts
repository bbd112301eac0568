/** The LibreOffice of this machine, for documents of formats that only an office program reads. */
import { spawn } from 'node:child_process'
import { access, constants, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { error, info } from '../core/codes.ts'
import { fail, type Result } from '../core/result.ts'
import { readBytes, systemCode } from './read.ts'

/** Makes a .docx of a document; `name` is only for the sentences. */
export type OfficeConverter = (bytes: Uint8Array, name: string, signal: AbortSignal) => Promise<Result<Uint8Array>>

/** Milliseconds. A long document on a slow machine takes a tenth of it. */
const longest = 180_000

/** Null where no LibreOffice is installed. */
export async function findOffice(env = process.env, platform = process.platform): Promise<OfficeConverter | null> {
  for (const program of [...onPath(env, platform), ...usualPlaces(env, platform)])
    if (await isProgram(program)) return (bytes, name, signal) => convert(program, bytes, name, signal)
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
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'starfill-office-'))
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true })
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profile)
    await writeFile(join(folder, 'report.doc'), bytes)
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const modes = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo']
    const wanted = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'made')]
    await ended(program, [own, ...modes, ...wanted, join(folder, 'report.doc')], signal)
    if (signal.aborted) return fail(info('task-cancelled', {}))
    const made = await readBytes(join(folder, 'made', 'report.docx'))
    return made.ok ? made : fail(error('office-failed', { path: name }))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
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
