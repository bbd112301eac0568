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
  /** Groups of mask characters of a report that is only read, or masked further. */
  groups: 500_000,
  /** ... of one whose places are filled, in a Word document. */
  groupsFilled: 50_000,
  /** ... in a text, of which a document is built anew: that takes some 0.1 ms for each. */
  groupsBuilt: 20_000,
} as const

export const megabytes = (bytes: number): number => Math.floor(bytes / mebibyte)
