import { fold } from '../../text.ts'

/** Kinds of thing that do not belong in a shared file. */
export type Leak = 'password' | 'key' | 'adminAddress' | 'privateAddress'

/** Every kind of leak, in the order they are told. */
export const LEAKS: readonly Leak[] = ['password', 'key', 'adminAddress', 'privateAddress']

/** Ids, values of lists and dates. */
const PLAIN = /^[a-z\d-]*$/

/** What a text has that may hold any of these; most have nothing of it and are passed over quickly. */
const HINT =
  /mật khẩu|mat khau|pass|pwd|mk\s{0,3}[:=]|key|token|secret|bearer|bí mật|api|tài khoản|tai khoan|account|user|truy cập|eyJ|AKIA|gh[pousr]_|github_|glpat|xox|AIza|sk-|admin|quản trị|quantri|quan-tri|cpanel|webmin|wp-|:\/\/|10\.|172\.|192\./i

/** A word for a password, up to four words more, and what follows the colon. Every repetition is bounded: the search is linear. */
const PASSWORD =
  /(?<![\p{L}\p{N}])(?:mật khẩu|mat khau|password|passwd|passphrase|pwd)(?:\s{1,3}[^\s:=]{1,20}){0,4}?\s{0,3}(?:[:=]|\slà\s)\s{0,3}(\S{6,128})/giu
const SHORT_PASSWORD = /(?<![\p{L}\p{N}])(?:mật khẩu|mat khau|password|passwd|pwd|pass|mk)\s{0,3}(?:[:=]|\slà\s)\s{0,3}(\S{6,128})/giu
const CREDENTIALS = /:\/\/[^\s/:@]{1,64}:[^\s/@]{1,128}@/u

const KEY_BLOCK = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/u
const KNOWN_KEY =
  /(?<![A-Za-z0-9_-])(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{30,255}|glpat-[\w-]{20,255}|xox[abprs]-[A-Za-z0-9-]{10,255}|AIza[\w-]{35}|sk-[A-Za-z0-9]{32,255}|eyJ[\w-]{10,4000}\.eyJ[\w-]{6,4000})/u
const NAMED_KEY =
  /(?<![\p{L}\p{N}])(?:api[ _-]?key|secret(?:[ _-]?key)?|client[ _-]?secret|access[ _-]?key|access[ _-]?token|private[ _-]?key|token|bearer|kh[óo][áa]? bí mật|kh[óo][áa]? api|kh[óo][áa]? truy cập(?: api)?|mã truy cập(?: api)?)\s{0,3}(?:[:=]|\slà\s|\s)\s{0,3}["'“]?((?:[a-z]{2,4}-)?[A-Za-z0-9+/_=]{16,512})/giu

/** A name to log in with and what stands behind the stroke: “tài khoản root/123456”. */
const ACCOUNT =
  /(?<![\p{L}\p{N}])(?:tài khoản|tai khoan|account|user(?:name)?(?:\/pass(?:word)?)?)\s{0,3}[:=]?\s{1,3}[a-z][\w.@-]{1,40}\s?\/\s?(\S{6,128})/giu

/** What follows a word for a password and is none: names of methods, documents, dates, figures. */
const METHOD =
  /^(?:sha|aes|md5|tls|ssl|pbkdf|argon|rsa|bcrypt|scrypt|hmac|totp|hotp|otp|fido|oauth|openid|saml|ntlm|ldap|kerberos|tcvn|qcvn|iso|nist|vneid|mfa|2fa)/iu
const DOCUMENT = /^\d{1,6}\/|^[a-z]{3,8}:\/\//iu
const DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/u
const EMAIL = /^[^\s@]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}$/iu

/** A private address of IPv4; digits, points and letters beside it make it a version, a clause or a code instead. */
const PRIVATE = /(?<![\p{L}\d._-]|\d\/)(?:10|172|192)(?:\.(?:0|[1-9]\d{0,2})){3}(?![\d\p{L}]|\.\d)/gu
/** A word before a number that makes it a version or a clause. */
const NUMBERED =
  /(?:^| )(?:muc|phan|diem|khoan|dieu|chuong|bang|hinh|phu luc|tieu chi|phien ban|ban|version|ver|oid|oracle|windows|java|db2|weblogic|websphere|build|release)$/u

const ADMIN =
  /^(?:admin|administrator|quantri|quan-tri|cpanel|phpmyadmin|pgadmin|webmin|webadmin|adminer|wp-admin|wp-login\.php|admin\.(?:php|aspx|jsp))$/u
const ADMIN_HOST = /^(?:admin-[a-z0-9-]{1,60}|[a-z0-9-]{1,60}-admin|quantri-[a-z0-9-]{1,60}|[a-z0-9-]{1,60}-quantri)$/u
/** “Trang quản trị: …” with an address behind it. */
const ADMIN_WORDS =
  /(?:trang|địa chỉ|đường dẫn|giao diện|cổng|link|url)\s{1,3}quản trị[^:=\n]{0,30}[:=]\s{0,3}(?:https?:\/\/|\d{1,3}\.\d{1,3}\.|[a-z0-9-]{1,63}\.[a-z0-9-]{1,63}\.)/iu

/** Whether a text in a value, at any depth, is worth a closer look. */
export function isSuspect(value: unknown): boolean {
  if (typeof value === 'string') return value.length > 6 && !PLAIN.test(value) && HINT.test(value)
  if (Array.isArray(value)) return value.some(isSuspect)
  return typeof value === 'object' && value !== null && Object.values(value).some(isSuspect)
}

/** What the texts of a value give away, at any depth. */
export function leaksIn(value: unknown, found = new Set<Leak>()): Set<Leak> {
  if (typeof value === 'string') {
    if (isSuspect(value)) for (const leak of LEAKS) if (SEARCH[leak](value)) found.add(leak)
  } else if (Array.isArray(value)) for (const item of value) leaksIn(item, found)
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) leaksIn(item, found)
  return found
}

const SEARCH: Readonly<Record<Leak, (text: string) => boolean>> = {
  password: (text) =>
    CREDENTIALS.test(text) ||
    [...text.matchAll(ACCOUNT)].some(([, word]) => isPassword(word!, true)) ||
    [...text.matchAll(PASSWORD)].some(([, word]) => isPassword(word!, false)) ||
    [...text.matchAll(SHORT_PASSWORD)].some(([, word]) => isPassword(word!, true)),
  key: (text) => KEY_BLOCK.test(text) || KNOWN_KEY.test(text) || [...text.matchAll(NAMED_KEY)].some(([, word]) => isKey(word!)),
  adminAddress: (text) => ADMIN_WORDS.test(text) || text.split(/[\s"'“”<>(),;]+/u).some(isAdminAddress),
  privateAddress: (text) => [...text.matchAll(PRIVATE)].some((match) => isPrivate(match[0]) && !NUMBERED.test(before(text, match.index))),
}

/** Whether what stands behind “mật khẩu:” is one: ASCII with a digit and a letter or sign; digits alone only right behind the word. */
function isPassword(word: string, isClose: boolean): boolean {
  const value = word.replace(/^["'“(«]/u, '').replace(/["'”)».,;:!?]{1,5}$/u, '')
  if (value.length < 6 || !/^[\x21-\x7e]+$/u.test(value) || !/\d/u.test(value)) return false
  if (METHOD.test(value) || DOCUMENT.test(value) || DATE.test(value) || EMAIL.test(value) || value.endsWith('%')) return false
  return /[A-Za-z@#$^&*!]/u.test(value) || (isClose && /^\d{6,12}$/u.test(value))
}

function isKey(word: string): boolean {
  return (
    (word.match(/\d/gu)?.length ?? 0) >= 3 && (word.match(/[A-Za-z]/gu)?.length ?? 0) >= 3 && !DOCUMENT.test(word) && !METHOD.test(word)
  )
}

function isPrivate(address: string): boolean {
  const [first = 0, second = 0, ...rest] = address.split('.').map(Number)
  if ([second, ...rest].some((part) => part > 255)) return false
  return first === 10 || (first === 192 && second === 168) || (first === 172 && second >= 16 && second <= 31)
}

/** The words before a place in a text, folded, without the sign that joins them to it. */
function before(text: string, index: number): string {
  return fold(text.slice(Math.max(0, index - 20), index))
}

/** Whether a word is a web address whose host or path is that of an administration page. */
function isAdminAddress(word: string): boolean {
  if (!word.includes('.') || word.includes('@')) return false
  const lower = word.toLowerCase()
  const scheme = lower.indexOf('://')
  const rest = scheme === -1 ? lower : lower.slice(scheme + 3)
  const [place = '', ...path] = rest.split(/[?#]/u)[0]!.split('/')
  const labels = place.split(':')[0]!.split('.')
  if (labels.length < (scheme === -1 && path.length === 0 ? 3 : 2) || !labels.every((label) => /^[a-z0-9-]{1,63}$/u.test(label)))
    return false
  // Without a scheme only what ends like a host is an address.
  if (scheme === -1 && !/^[a-z]{2,}$/u.test(labels.at(-1)!)) return false
  return (
    labels.slice(0, -1).some((label) => ADMIN.test(label) || ADMIN_HOST.test(label)) ||
    path.some((segment) => ADMIN.test(segment.replace(/[.,:!?]{1,3}$/u, '')))
  )
}
