/** Searched as a part by itself. */
export interface Inside {
  readonly name: string
  readonly bytes: Uint8Array
}
