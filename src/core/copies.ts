/** The copies that a finished report is exported as: as it is, for the public, and for a reviewer. The first is what is meant where nothing is said. */
export const copies = ['final', 'public', 'review'] as const

export type CopyName = (typeof copies)[number]
