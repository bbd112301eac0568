/** A program that stands in for LibreOffice: it is called as LibreOffice is, and what it makes was made before. */
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const container = Buffer.from('d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900', 'hex')

/** Any file in the container of the old office programs, with a stream of this name. */
export const compound = (stream: string): Buffer => Buffer.concat([container, Buffer.from(stream, 'utf16le')])

/** As much of a document of the old Word as it is recognised by. */
export const oldWord = compound('WordDocument')

export interface FakeOffice {
  /** The folder that it is in, for the PATH. */
  readonly path: string
  /** What it was called with, a line each; there when it has been called. */
  readonly log: string
  /** Where it was called with `waits`: goes on as soon as this file is there. */
  readonly go: string
}

/** `made` is null where it fails. A shell script: no stand-in on Windows. */
export async function fakeOffice(folder: string, made: Uint8Array | null, waits = false): Promise<FakeOffice> {
  const path = join(folder, 'office')
  const [log, go, docx] = ['log', 'go', 'made.docx'].map((name) => join(path, name)) as [string, string, string]
  await mkdir(path)
  if (made) await writeFile(docx, made)
  const script = `#!/bin/sh
printf '%s\\n' "$@" > '${log}.part' && mv '${log}.part' '${log}'
while [ "$1" != --outdir ]; do shift; done
out=$2; shift 2
cp "$1" '${path}/given'
${waits ? `while [ ! -e '${go}' ]; do sleep 0.1; done` : ''}
mkdir -p "$out"
for one; do name=\${one##*/}; ${made ? `cp '${docx}' "$out/\${name%.*}.docx" && cp '${docx}' "$out/\${name%.*}.pdf"` : 'exit 1'}; done
`
  await writeFile(join(path, 'soffice'), script)
  await chmod(join(path, 'soffice'), 0o755)
  return { path, log, go }
}
