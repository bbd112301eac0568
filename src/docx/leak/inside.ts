/** A file that stands inside a part; it is searched as if it were a part itself. */
export interface EmbeddedFile {
  readonly name: string
  readonly bytes: Uint8Array
}
