/**
 * What signatures say of a trail. An entry that is signed cannot be changed, moved or repeated by anybody without the private key, even where every
 * hash is made anew; the closing signature holds the end of the trail and the session. Whose a key is, only an office's list of keys can say.
 */
import { error, type Message, warning } from './codes.ts'
import { closingText, type Deed, type Sealing, type StoredTrail, signedText, type TrailEntry } from './trail.ts'

/** True where the private part of `key` signed `text`; false for whatever is no key. */
export type Verify = (key: string, text: string, signature: string) => boolean

/** Whose a public key is. */
export interface ListedKey {
  readonly name: string
  readonly key: string
}

export interface Trust {
  readonly verify: Verify
  /** The office's list; empty where none was given. */
  readonly keys: readonly ListedKey[]
}

export interface SignatureTrouble {
  readonly detail: string
  readonly message: Message
}

export function signatureTroubles(
  stored: StoredTrail,
  { verify, keys }: Trust,
  hash: Sealing['hash'],
): readonly SignatureTrouble[] {
  const { entries } = stored
  const forged = forgedEntries(stored, verify, hash).map(({ number, by }) => ({
    detail: `signature ${number}`,
    message: error('signature-wrong', { entry: number, name: by }),
  }))
  const last = entries.at(-1)
  const isSigned = entries.some(({ key }) => key !== undefined)
  const end = isSigned && last ? endTrouble(stored, last, verify) : []
  return [...forged, ...end, ...oneKeyTwoNames(entries), ...listTroubles(entries, keys)]
}

/** Not signed by their key, repeated, or not after what they were made after. */
function forgedEntries({ entries }: StoredTrail, verify: Verify, hash: Sealing['hash']): readonly TrailEntry[] {
  if (entries.every(({ key, signature }) => key === undefined && signature === undefined)) return []
  const made = new Set([''])
  return entries.filter((entry) => {
    const text = signedText(entry)
    const own = hash(text)
    const follows = made.has(entry.origin?.before ?? entry.before) && !made.has(own)
    made.add(own)
    const { key, signature } = entry
    if (key === undefined) return signature !== undefined
    return !follows || signature === undefined || !verify(key, text, signature)
  })
}

/** The last signature must be the closing one: whoever cuts a trail short cannot make it. */
function endTrouble(stored: StoredTrail, last: TrailEntry, verify: Verify): readonly SignatureTrouble[] {
  const { closing, entries } = stored
  const entry = last.number
  if (closing) {
    return verify(closing.key, closingText(stored), closing.signature)
      ? []
      : [{ detail: 'closing', message: error('signature-end', { entry }) }]
  }
  if (last.key !== undefined) return [{ detail: 'closing', message: error('signature-end', { entry }) }]
  const signed = entries.findLast(({ key }) => key !== undefined)?.number ?? 0
  return [{ detail: `unsigned ${signed}`, message: warning('signature-ends', { entry: signed }) }]
}

const deciding: ReadonlySet<Deed> = new Set(['filled', 'kept', 'masked'] as const)

/** Approvals signed with the key that the filling was signed with, under another name: two persons are one. */
function oneKeyTwoNames(entries: readonly TrailEntry[]): readonly SignatureTrouble[] {
  const fillings = new Map<string | null, TrailEntry>()
  return entries.flatMap((entry) => {
    if (deciding.has(entry.deed)) fillings.set(entry.field, entry)
    const filled = fillings.get(entry.field)
    if (entry.deed !== 'approved' || entry.key === undefined || filled?.key !== entry.key || filled.by === entry.by)
      return []
    const message = error('signature-same', { entry: entry.number, name: entry.by, filler: filled.by })
    return [{ detail: `same ${entry.number}`, message }]
  })
}

/** What a list of keys does not bear out, once for each name and key. */
export function listTroubles(entries: readonly TrailEntry[], keys: readonly ListedKey[]): readonly SignatureTrouble[] {
  if (keys.length === 0) return []
  const names = new Map(keys.map(({ name, key }) => [key, name]))
  const listed = new Set(keys.map(({ name }) => name))
  const told = new Set<string>()
  return entries.flatMap(({ number, by, key }): readonly SignatureTrouble[] => {
    if (key === undefined ? !listed.has(by) : names.get(key) === by || (by === '' && names.has(key))) return []
    const detail = `listed ${by} ${key ?? ''}`
    if (told.has(detail)) return []
    told.add(detail)
    const about = { entry: number, name: by }
    if (key === undefined) return [{ detail, message: error('signature-missing', about) }]
    const owner = names.get(key)
    return [
      {
        detail,
        message:
          owner === undefined
            ? error('signature-unlisted', { ...about, key: shortKey(key) })
            : error('signature-other', { ...about, owner }),
      },
    ]
  })
}

/** Enough of a public key to compare by eye. */
export function shortKey(key: string): string {
  return key.slice(0, 12)
}

/** Who signed, with which key (null: a name as typed), how often; whoever gave no name is left out. */
export function signersIn(
  entries: readonly TrailEntry[],
): readonly { readonly by: string; readonly key: string | null; readonly count: number }[] {
  const signers = new Map<string, { by: string; key: string | null; count: number }>()
  for (const { by, key = null } of entries) {
    if (by === '') continue
    const id = `${by}\n${key ?? ''}`
    signers.set(id, { by, key, count: (signers.get(id)?.count ?? 0) + 1 })
  }
  return [...signers.values()]
}
