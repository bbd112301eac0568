/** The words of a table that is written as running text; white space separates them. */
export function words(table: string): readonly string[] {
  return table.trim().split(/\s+/u)
}
