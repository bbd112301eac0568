/** Node's file functions with calls that fail: stand-ins for all of them at once, wherever the program imported them. */
import sync from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { Readable } from 'node:stream'

/** One call of a file function. */
export interface FileCall {
  readonly name: string
  readonly path: string
}

export interface Faults {
  /** The calls so far, below the folder. */
  readonly calls: readonly FileCall[]
  /** How many of them failed. */
  readonly failed: () => number
  readonly end: () => void
}

/** Calls that put something on the disk: a full one lets the others be. */
const growing: ReadonlySet<string> = new Set([
  'open',
  'write',
  'writeFile',
  'appendFile',
  'datasync',
  'sync',
  'mkdir',
  'link',
])

export const grows = ({ name }: FileCall): boolean => growing.has(name)

const names = {
  promises: [
    ...['open', 'readFile', 'writeFile', 'appendFile', 'rename', 'link', 'unlink', 'rm', 'mkdir', 'mkdtemp'],
    ...['stat', 'lstat', 'realpath', 'readdir', 'access', 'copyFile', 'truncate'],
  ],
  sync: [
    ...['readFileSync', 'writeFileSync', 'mkdirSync', 'mkdtempSync', 'rmSync', 'accessSync', 'createReadStream'],
    ...[
      'readdirSync',
      'appendFileSync',
      'renameSync',
      'unlinkSync',
      'statSync',
      'openSync',
      'chmodSync',
      'realpathSync',
    ],
  ],
  handle: [
    ...['writeFile', 'appendFile', 'write', 'sync', 'datasync', 'truncate', 'chmod', 'stat', 'read', 'readFile'],
    ...['close', 'createReadStream'],
  ],
}

type Function_ = (...args: readonly unknown[]) => unknown
type Functions = Record<string, Function_>

/** Says for the call of that number, counted from 0, with what it fails, or null. */
export type CodeOf = (index: number, call: FileCall) => string | null

/** Calls outside of `folder` are let be. */
export function faultsIn(folder: string, codeOf: CodeOf): Faults {
  const calls: FileCall[] = []
  let failed = 0
  /** The error of this call, where it is to fail. */
  const trouble = (name: string, path: string): Error | null => {
    const call = { name: name.replace(/Sync$/u, ''), path }
    const code = codeOf(calls.push(call) - 1, call)
    if (code === null) return null
    failed++
    return Object.assign(new Error(`${code}: ${name} '${path}'`), { code })
  }
  const undo = [
    ...replaceIn(promises as unknown as Functions, names.promises, (name, real) => async (...args) => {
      const path = pathOf(args, name)
      if (!path?.startsWith(folder)) return real(...args)
      const error = trouble(name, path)
      if (error === null)
        return name === 'open' ? handled((await real(...args)) as object, path, trouble) : real(...args)
      // What could not be written whole is there in part.
      if (name === 'writeFile' || name === 'appendFile')
        await real(args[0], half(args[1]), args[2]).catch(() => undefined)
      throw error
    }),
    ...replaceIn(sync as unknown as Functions, names.sync, (name, real) => (...args) => {
      const path = pathOf(args, name)
      const error = path?.startsWith(folder) ? trouble(name, path) : null
      if (error === null) return real(...args)
      if (name === 'createReadStream') return broken(error)
      if (name === 'appendFileSync') void real(args[0], half(args[1]))
      throw error
    }),
  ]
  syncBuiltinESMExports()
  return {
    calls,
    failed: () => failed,
    end: () => {
      for (const back of undo) back()
      syncBuiltinESMExports()
    },
  }
}

function replaceIn(
  owner: Functions,
  wanted: readonly string[],
  standIn: (name: string, real: (...args: readonly unknown[]) => Promise<unknown>) => Function_,
): readonly (() => void)[] {
  return wanted.map((name) => {
    const real = owner[name] as Function_
    owner[name] = standIn(name, real.bind(owner) as (...args: readonly unknown[]) => Promise<unknown>)
    return () => {
      owner[name] = real
    }
  })
}

/** What a call is about: for a rename, where it goes. */
function pathOf(args: readonly unknown[], name: string): string | null {
  const path = name === 'rename' || name === 'link' ? args[1] : args[0]
  return typeof path === 'string' ? path : null
}

/** The handle of a file, whose calls count as well. */
function handled(handle: object, path: string, trouble: (name: string, path: string) => Error | null): object {
  return new Proxy(handle, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      const real = value.bind(target) as (...args: readonly unknown[]) => Promise<unknown>
      if (typeof key !== 'string' || !names.handle.includes(key)) return real
      if (key === 'createReadStream') {
        return (...args: readonly unknown[]) => {
          const error = trouble('read', path)
          return error ? broken(error) : real(...args)
        }
      }
      return async (...args: readonly unknown[]) => {
        const error = trouble(key, path)
        if (error === null) return real(...args)
        if (key === 'writeFile' || key === 'write') await real(half(args[0])).catch(() => undefined)
        // The descriptor is gone all the same, and what was written is there.
        if (['close', 'datasync', 'sync'].includes(key)) await real(...args).catch(() => undefined)
        throw error
      }
    },
  })
}

function half(content: unknown): unknown {
  if (typeof content === 'string') return content.slice(0, content.length / 2)
  return content instanceof Uint8Array ? content.subarray(0, content.length / 2) : content
}

function broken(error: Error): Readable {
  return new Readable({ read: (): void => undefined, construct: (done) => done(error) })
}
