/** What a file may ask of the machine: looked at before work starts, and said with the figure. */

const mebibyte = 1024 * 1024

export const largest = {
  /** Bytes of any file: far above any report, and below what a string can hold. */
  file: 256 * mebibyte,
  /** Bytes of a text: its placeholders take some twenty times as much memory as it. */
  text: 64 * mebibyte,
  /** Bytes of a file of values. */
  values: 64 * mebibyte,
  /** Bytes of the parts of a spreadsheet that are read, unpacked. */
  unpacked: 128 * mebibyte,
  /** Bytes of the sheet of a table that is read a row at a time, unpacked: some ten million cells. */
  sheet: 1024 * mebibyte,
  /** Bytes of the part that holds its formats; a real one has some tens of thousands. */
  styles: 8 * mebibyte,
  /** Cells of a table that hold anything. */
  cells: 1_000_000,
  columns: 1_000,
} as const

export const megabytes = (bytes: number): number => Math.floor(bytes / mebibyte)
