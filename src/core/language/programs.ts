/** What stands around an asterisk of a program: of an argument, a power, a query, a pattern, a timetable. */

/** Takes all that comes, by the names that everybody gives it: *args, **kwargs. */
export const restArguments = /^(?:args|kwargs|kwds|kw|argv|rest|opts|options|params)(?![A-Za-z0-9_])/u
/** In the head of a function: def run(self, */
export const headOfFunction = /\b(?:def|func|function|fn|lambda)\s[^()]{0,20}\((?:[^()]*,)?\s?$/u
export const nameOfArgument = /^[a-z_][a-z0-9_]*\s?(?:[,)=:]|$)/u

/** a ** b, x**2: a base and its power, of which one is a letter; 2**10=1024. */
export const baseBefore = /(?:^|[^A-Za-z0-9*＊])(?:[a-z]|\d{1,3}|\))\s$/u
export const letterBefore = /(?:[^A-Za-z0-9*＊]|^)[a-z]\s$/u
export const powerBehind = /^\s(?:[a-z](?![A-Za-z])|\d{1,3}(?![\d*＊.])|\()/u
export const letterBehind = /^\s[a-z](?![A-Za-z])/u
export const wholeBase = /(?:^|[^\d*＊.A-Za-z])\d{1,2}$/u
export const powerWithResult = /^\d{1,2}\s?[=＝]\s?\d+(?![\d*＊.])/u

/** Whatever there is: SELECT *, COUNT(*). */
export const asksAll = /(?:\bselect(?:\s+distinct|\s+top\s\d{1,4})?\s+|\bcount\s?\(\s?)$/iu
/** A rule that lets through everything: any→*, role=*, origin: *. */
export const letsThrough =
  /(?:[A-Za-z]\s?(?:→|->|=>)|\b(?:role|action|resource|origin|allow|host|hosts|path|scope|perms?|permission)\s?[=:：])\s?$/iu
export const closesRule = /^(?:$|[\s，。；、,;）)"'”]|[要全都均应可](?!市|县|镇|局))/u

/** Any number of what stands before it, in a pattern of characters: \d*$, .*?, [a-z]*) */
export const repeatedBefore = /(?:\\[dwsDWSb]|[^\d*＊]\.|^\.|\]|[a-z]\))$/u
export const patternBehind = /^[?$)|+\\]/u

/** Five numbers or stars before a command: minute, hour, day, month, weekday. */
export const timetable =
  /(?<![\d*＊A-Za-z./-] ?)(?<!,)(?:\*(?:\/\d{1,2})?|\d{1,2}(?:[,/-]\d{1,2})*)(?: (?:\*(?:\/\d{1,2})?|\d{1,2}(?:[,/-]\d{1,2})*)){4}(?=$|[\s`"'”，。])/gu
