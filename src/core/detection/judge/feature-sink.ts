/** Where features go, one at a time. */
export interface FeatureSink {
  /** By the codes of its characters; 0 is none. */
  readonly chars: (a: number, b: number, c?: number, d?: number) => void
  /** By two characters and words. */
  readonly words: (a: number, b: number, words: string) => void
}
