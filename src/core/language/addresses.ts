/** How the numbers of houses, floors, rooms and classes are written. */

/** Always the number of one, never how many, unless a word of counting stands before. */
export const alwaysNumbered = ['号', '室', '弄', '单元', '房间', '楼']

/** Behind 班: a class of a school, by its number. */
export const behindClass = /^(?:[*＊\d]+[人名]|学生|班主任|同学|的)/u

/** The next part of an address with its number. */
export const nextNumber = /^[*＊\d]{1,5}(?:号|室|单元|房|楼|层|户)/u

/** Numbered where more of an address or its people follow. */
export const numberedBeforeMore = '组社栋幢座房铺'

/** Behind a number in brackets: （*）班. */
export const behindBracket = /^[）)](?:班|室|组|号|栋|幢)/u

/** The last characters of 单元, 栋, 幢, 楼 and 座. */
export const endsBuilding = '元栋幢楼座'

/** A building or staircase with its number, before the room. */
export const numberedBuilding = /[*＊\d](?<part>单元|栋|幢|号楼|座|楼)$/u

/** Closes a street's name or house number. */
export const endsStreet = /(?:路|街|道|巷|弄|胡同|号)$/u

/** Behind the number of a house that no 号 follows. */
export const insideHouse = /^的?(?:屋内|家中|住处|住所|租住处|出租屋|出租房|房内|室内)|^区[*＊\d]+[号栋幢]/u

/** The next number of a list of buildings, and the one before: *栋、**栋. */
export const listedNumber = /^[、和及][*＊\d]{1,3}(?<word>栋|幢|座|单元|号楼)/u
export const listedBefore = /[*＊\d](?<word>栋|幢|座|单元|号楼)[、和及]$/u
