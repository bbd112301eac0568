/** Which column fills which field, as a person wrote it down. */
import * as v from 'valibot'
import type { ColumnChoices } from '../../core/batch/columns.ts'
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { readBytes, textFrom } from '../../files/read.ts'
import { writeWhole } from '../../files/write.ts'

const Choices = v.record(v.string(), v.nullable(v.string()))

/** A .json file: `{"单位": "县名", "备注": null}`. */
export async function readChoices(path: string): Promise<Result<ColumnChoices>> {
  const bytes = await readBytes(path)
  return bytes.ok ? choicesFrom(bytes.value, path) : bytes
}

export async function choicesFrom(bytes: Uint8Array, path: string): Promise<Result<ColumnChoices>> {
  const text = await textFrom(bytes, path)
  if (!text.ok) return text
  const wrong = fail(error('batch-map-shape', { path }))
  try {
    const read = v.safeParse(Choices, JSON.parse(text.value.text))
    return read.success ? ok(new Map(Object.entries(read.output))) : wrong
  } catch {
    return wrong
  }
}

/** What `choicesFrom` reads. */
function choicesText(choices: ColumnChoices): string {
  return `${JSON.stringify(Object.fromEntries(choices), null, 2)}\n`
}

export function writeChoices(path: string, choices: ColumnChoices): Promise<Result<string>> {
  return writeWhole(path, Buffer.from(choicesText(choices)))
}
