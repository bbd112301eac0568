const mebibyte = 1024 * 1024

/** What a document may ask of the machine; looked at before anything is inflated. Sizes in bytes. */
export const limits = {
  entries: 20_000,
  /** One entry, inflated. */
  entry: 256 * mebibyte,
  /** One XML part that is read. */
  xml: 128 * mebibyte,
  /** All entries together, inflated. */
  total: 1024 * mebibyte,
  /** Entries up to this size are no danger however tightly they are packed, where nobody says otherwise: a real one of 47 MB is packed 680 times. */
  ratioFrom: 64 * mebibyte,
  /** How many times its compressed size a larger entry may be; deflate reaches 1,032, the most repetitive real documents about 120. */
  ratio: 200,
  /** Elements inside each other. */
  depth: 1_000,
  /** What a part holds that is packed in another way than a package is: all of it together, inflated. */
  inside: 64 * mebibyte,
  /** Characters that are spelled of the strings of a PDF, in the fonts of all of its pages together. */
  spelled: 256 * mebibyte,
  /** Packages inside packages. */
  nesting: 5,
} as const

let tightest: number = limits.ratioFrom

/** Up to which size an entry may be packed as tightly as deflate can. */
export const tightlyPackedTo = (): number => tightest

/**
 * What a person who trusts a document may say before anything is done with it, for all that this thread then does: filling, proving and cleaning open
 * the same parts again. No less than is allowed anyway, and no more than any entry may have.
 */
export function allowTightlyPackedTo(bytes: number = limits.ratioFrom): void {
  tightest = Math.min(limits.entry, Math.max(limits.ratioFrom, bytes))
}

export const megabytes = (bytes: number): number => Math.round(bytes / mebibyte)
