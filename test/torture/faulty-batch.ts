/**
 * A batch with all that it writes, and documents that go through LibreOffice, on a disk of which one call or several fail: the exit code says so,
 * nothing is half there, and on a disk that is well the batch goes on to what an undisturbed one makes.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '../../src/cli/run.ts'
import { sweep } from '../../src/files/temporary.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { fakeOffice, oldWord } from '../files/fake-office.ts'
import { type CodeOf, faultsIn } from './faults.ts'
import { isHalf, quietly } from './faulty-command.ts'
import { asIfKilled, type FaultOutcome } from './look.ts'

const table = `县名,培训教师,合格率\n${[98, 150, 97, 96].map((rate, row) => `县${row},${10 + row},${rate}`).join('\n')}\n`
const report = wordOf(body(['**县教育情况', '全年培训教师**人，合格率**%。'].map((line) => paragraph(line)).join('')))

/** A row has no document, which is what 1 tells. */
const commands = [
  {
    line: 'batch 通报.docx --table 数据.csv --out-dir 成 --name {县名} --allow-open --resume --joined 合.docx --pdf',
    well: 1,
  },
  { line: 'fill 通报.docx --values 值.json --allow-open --out 单.pdf', well: 0 },
  { line: 'values 旧.doc --out 旧.csv', well: 0 },
] as const

export async function faultyBatch(codeOf: CodeOf): Promise<FaultOutcome> {
  const root = mkdtempSync(join(tmpdir(), 'starfill-faults-'))
  const before = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR }
  try {
    writeFileSync(join(root, '通报.docx'), report)
    writeFileSync(join(root, '值.json'), '{}')
    writeFileSync(join(root, '旧.doc'), oldWord)
    writeFileSync(join(root, '数据.csv'), table)
    mkdirSync(join(root, 'temporary'))
    const { path } = await fakeOffice(root, report)
    // The folders that LibreOffice works in are made below the one whose calls fail.
    Object.assign(process.env, { TMPDIR: join(root, 'temporary'), PATH: `${path}:${before.PATH}` })
    const faults = faultsIn(root, codeOf)
    const wrong: string[] = []
    const codes = await runAll(root).finally(faults.end)
    const sound = faults.failed() > 0 ? null : commands.map(({ well }) => well)
    for (const [index, code] of codes.entries()) {
      if (typeof code === 'string') wrong.push(`${commands[index]?.line.slice(0, 5)} threw ${code}`)
      else if (sound && code !== sound[index]) wrong.push(`${commands[index]?.line} ended with ${code}`)
    }
    asIfKilled(root)
    await sweep(root)
    for (const name of ['temporary', '成']) await sweep(join(root, name))
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      if (/(?:^|\/)\.starfill-[0-9a-f]{8}-/u.test(name)) wrong.push(`left: ${name}`)
    wrong.push(...missing(root, codes))
    const again = await runAll(root)
    if (commands.some(({ well }, index) => well !== again[index])) wrong.push(`later: ${again.join(', ')}`)
    wrong.push(...missing(root, again))
    return { calls: faults.calls, failed: faults.failed(), wrong }
  } finally {
    Object.assign(process.env, before)
    if (before.TMPDIR === undefined) delete process.env.TMPDIR
    rmSync(root, { recursive: true, force: true })
  }
}

/** How each ended, or what it threw. */
async function runAll(root: string): Promise<readonly (number | string)[]> {
  const codes: (number | string)[] = []
  for (const { line } of commands) {
    const argv = line.split(' ').map((word) => (/\.\w|成/u.test(word) ? join(root, word) : word))
    codes.push(await quietly(() => runCommandLine(argv)).catch((reason: unknown) => String(reason)))
  }
  return codes
}

/** What a command that ended well did not make, and what is there but not whole. */
function missing(root: string, codes: readonly (number | string)[]): readonly string[] {
  const names = [0, 2, 3].map((row) => `成/县${row}`)
  const made = [
    [...names.flatMap((name) => [`${name}.docx`, `${name}.pdf`]), '成/starfill-batch.xlsx', '合.docx'],
    ['单.pdf'],
    ['旧.csv'],
  ]
  return made.flatMap((files, index) =>
    files.flatMap((name) => {
      if (!existsSync(join(root, name))) return codes[index] === commands[index]?.well ? [`no ${name}`] : []
      return isHalf(join(root, name)) ? [`half: ${name}`] : []
    }),
  )
}
