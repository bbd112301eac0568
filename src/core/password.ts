/** The longest password that is taken, in UTF-16 code units. */
export const longestPassword = 1024
