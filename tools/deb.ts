/**
 * A .deb by Debian's own `dpkg-deb`, out of what electron-builder would hand to fpm: the same files at the same places, the same metadata
 * and scripts.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const hasDebTool = spawnSync('dpkg-deb', ['--version'], { stdio: 'ignore' }).status === 0

/** `--name starfill … from=/to`: options with a value each, and pairs of what is put where. */
function readArguments(args: readonly string[]) {
  const options = new Map<string, string>()
  const files: (readonly [from: string, to: string])[] = []
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument.startsWith('--')) options.set(argument.slice(2), args[++at] ?? '')
    else files.push([argument.slice(0, argument.lastIndexOf('=')), argument.slice(argument.lastIndexOf('=') + 1)])
  }
  return { options, files }
}

/** What Debian's policy asks of a control file, chapter 5. */
function controlOf(options: ReadonlyMap<string, string>, depends: readonly string[], kilobytes: number): string {
  const [synopsis = '', ...description] = (options.get('description') ?? '').split('\n')
  const fields = {
    Package: options.get('name'),
    Version: options.get('version'),
    Section: options.get('category'),
    Priority: options.get('deb-priority'),
    Architecture: options.get('architecture'),
    Depends: depends.join(', '),
    'Installed-Size': kilobytes,
    Maintainer: options.get('maintainer'),
    Homepage: options.get('url'),
    Description: [synopsis, ...description.map((line) => ` ${line.trim()}`)].join('\n'),
  }
  return `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`
}

function command(name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(name, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr.trim()}`)
  return stdout
}

/** `args` are those for fpm. */
export function writeDeb(args: readonly string[], depends: readonly string[], packing: 'xz' | 'gzip' = 'xz'): void {
  const { options, files } = readArguments(args)
  const target = options.get('package') ?? ''
  mkdirSync(dirname(target), { recursive: true })
  // Beside the target, so that files can be linked.
  const tree = mkdtempSync(`${target}-`)
  try {
    chmodSync(tree, 0o755)
    for (const [from, to] of files) {
      const place = join(tree, to)
      mkdirSync(dirname(place), { recursive: true, mode: 0o755 })
      cpSync(from, place, { recursive: true })
    }
    const kilobytes = Number.parseInt(command('du', '-sk', tree), 10)
    command('chmod', '-R', 'u+w,go-w,a+rX', tree)
    const control = join(tree, 'DEBIAN')
    mkdirSync(control, { mode: 0o755 })
    writeFileSync(join(control, 'control'), controlOf(options, depends, kilobytes))
    for (const [script, option] of [
      ['postinst', 'after-install'],
      ['postrm', 'after-remove'],
    ] as const) {
      copyFileSync(options.get(option) ?? '', join(control, script))
      chmodSync(join(control, script), 0o755)
    }
    command(
      'dpkg-deb',
      '--root-owner-group',
      `-Z${packing}`,
      ...(packing === 'gzip' ? ['-z1'] : []),
      '--build',
      tree,
      target,
    )
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

/** The text of a file in a .deb. */
export function readFromDeb(deb: string, path: string): string {
  return command('sh', '-c', 'dpkg-deb --fsys-tarfile "$0" | tar --extract --to-stdout --file - "$1"', deb, path)
}
