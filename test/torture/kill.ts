/** Kills a host at a random moment of its work, and looks at what the next start finds. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { createRecovery } from '../../src/app/host/recovery.ts'
import { createVersions } from '../../src/app/host/versions.ts'
import { readProjectFile } from '../../src/app/project-file.ts'
import { sweep } from '../../src/files/temporary.ts'
import { reportText, turnOf } from './work.ts'

export interface KillOutcome {
  /** The last turn that the host acknowledged. */
  readonly acknowledged: number
  /** The latest that is found again. */
  readonly found: number
  /** What is half there or left behind; empty where all is well. */
  readonly wrong: readonly string[]
}

/** `patience` in milliseconds: the longest the host lives after its first acknowledgement. */
export async function killOnce(patience: number): Promise<KillOutcome> {
  const root = mkdtempSync(join(tmpdir(), 'starfill-torture-'))
  try {
    writeFileSync(join(root, '总结.txt'), reportText)
    const acknowledged = await runAndKill(root, patience)
    return await look(root, acknowledged)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function runAndKill(root: string, patience: number): Promise<number> {
  const victim = join(import.meta.dirname, 'victim.ts')
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), victim, root, join(root, 'user')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let isDoomed = false
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString()
    if (isDoomed) return
    isDoomed = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * patience)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code !== null) reject(new Error(`The host ended by itself with ${code}.`))
      else resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0))
    })
  })
}

async function look(root: string, acknowledged: number): Promise<KillOutcome> {
  const userData = join(root, 'user')
  const copies = await createRecovery(userData).list()
  await sweep(root)
  await sweep(userData)
  await createVersions(userData).sweep(new Date())
  const wrong: string[] = []
  const files = await Promise.all(copies.map(({ read }) => read(null)))
  const turns = files.flatMap((file) => (file ? [turnOf(file.session)] : []))
  const project = join(root, '总结.starfill')
  if (existsSync(project)) {
    const read = readProjectFile(readFileSync(project), project)
    if (read.ok) turns.push(turnOf(read.value.session))
    else wrong.push('a project is half there')
  }
  const exported = join(root, '总结.docx')
  if (existsSync(exported) && !('word/document.xml' in unzipSync(readFileSync(exported))))
    wrong.push('an export is half there')
  const left = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))
  return { acknowledged, found: Math.max(0, ...turns), wrong: [...wrong, ...left.map((name) => `left: ${name}`)] }
}
