/** Searched as a part by itself. */
export interface EmbeddedFile {
  readonly name: string
  readonly bytes: Uint8Array
}
