/** ISO 8601 to the second with the offset of the place it was made at, so that everybody reads the hour that was on the clock there. */
export function zonedTime(date: Date): string {
  const ahead = -date.getTimezoneOffset()
  const two = (figure: number) => String(Math.abs(figure)).padStart(2, '0')
  const local = new Date(date.getTime() + ahead * 60_000).toISOString().slice(0, 19)
  return `${local}${ahead < 0 ? '-' : '+'}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)}`
}
