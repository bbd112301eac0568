/** Kills a host at a random moment of its work, and looks at what the next start finds. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { look } from './look.ts'
import { reportText } from './work.ts'

export interface KillOutcome {
  /** The last turn that the host acknowledged. */
  readonly acknowledged: number
  /** The latest that is found again. */
  readonly found: number
  /** What is half there or left behind; empty where all is well. */
  readonly wrong: readonly string[]
}

/** Node's arguments for the host as it stands in the sources. */
const fromSources = ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, 'victim.ts')]

/** `patience` in milliseconds: the longest the host lives after its first acknowledgement. */
export async function killOnce(patience: number, victim: readonly string[] = fromSources): Promise<KillOutcome> {
  const root = mkdtempSync(join(tmpdir(), 'starfill-torture-'))
  try {
    writeFileSync(join(root, '总结.txt'), reportText)
    writeFileSync(join(root, '别的.txt'), '**县\n')
    const acknowledged = await runAndKill(root, patience, victim)
    const { inFile, offered, wrong } = await look(root)
    return { acknowledged, found: Math.max(inFile, ...offered), wrong }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function runAndKill(root: string, patience: number, victim: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...victim, root, join(root, 'user')], {
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
