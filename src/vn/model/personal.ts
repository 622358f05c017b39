/** What identifies a private person in a text: the number of a mobile telephone or an identity card, a private address for mail. */

/** Addresses at providers that people have private mail with. */
export const PRIVATE_MAIL =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|yahoo|hotmail|outlook|live|icloud|proton|protonmail|zoho|ymail|msn)\.[a-z.]{2,10}(?![\w-])/iu
/** Mobile numbers of Viet Nam; fixed lines and hotlines (1900, 1800) are public. */
export const MOBILE = /(?<![\d.])(?:\+?84|0)[\s.-]?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)(?:[\s.-]?\d){7}(?![\d])/u
/** The number of an identity card behind the word for it. */
export const IDENTITY =
  /(?<![\p{L}])(?:cccd|cmnd|căn cước(?: công dân)?|chứng minh nhân dân|số định danh cá nhân)[^\d\n]{0,20}\d{9}(?:\d{3})?(?!\d)/iu

const ALL = [PRIVATE_MAIL, MOBILE, IDENTITY].map((one) => new RegExp(one.source, `${one.flags}g`))

/** A text without the personal data that no inventory needs; the text itself where it has none. */
export function withoutPersonal(text: string): string {
  if (text.length < 7 || !/@|\d{3}|\d[\s.-]?\d/.test(text)) return text
  const left = ALL.reduce((rest, pattern) => rest.replace(pattern, ' '), text.normalize('NFC'))
  if (left === text.normalize('NFC')) return text
  // What parted the number from the name before it says nothing any more.
  return left
    .replace(/[ \t]+/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/(?:^|[\s,;:–-])(?:sđt|đt|điện thoại|di động|dđ|email|e-mail|zalo)\s*[.:]?\s*$/iu, '')
    .replace(/^[\s,;:/–-]+|[\s,;:/–-]+$/gu, '')
}
