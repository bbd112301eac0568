/** Check characters of numbers that identify. */

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999, 4.2: ISO 7064 MOD 11-2 over the first 17 digits. */
export function isIdCard(number: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(number)) return false
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

/** ISO/IEC 7812-1, annex B: the Luhn formula. */
export function isBankCard(number: string): boolean {
  if (!/^\d{16,19}$/u.test(number)) return false
  const sum = [...number].reverse().reduce((total, char, index) => {
    const digit = Number(char) * (index % 2 === 0 ? 1 : 2)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}

const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100-2015, 5.3: modulo 31 with the weights 3^(i-1). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return false
  let weight = 1
  let sum = 0
  for (const char of code.slice(0, 17)) {
    sum += creditSigns.indexOf(char) * weight
    weight = (weight * 3) % 31
  }
  return creditSigns[(31 - (sum % 31)) % 31] === code[17]
}
