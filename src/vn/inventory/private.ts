/** Cells that hold what no shared file should, whatever their header says: addresses of machines, accounts, configuration. */
import { leaksIn } from '../model/leaks.ts'

/** What a text has that may hold any of these; most have nothing of it. */
const HINT = /[@/:=]|\d\.\d/

/** Connection strings of databases and directories. */
const CONNECTION =
  /\b(?:jdbc|odbc|mongodb(?:\+srv)?|postgres(?:ql)?|mysql|mssql|sqlserver|oracle|redis|ldaps?|amqps?|ftps?|sftp|ssh|rdp):(?:\/\/|thin:|@)|(?:^|[;\s])(?:server|data source|host|uid|user id|pwd|initial catalog|dsn)\s*=\s*\S+\s*;/iu
/** An address of IPv4 with a port, a range or a service behind it; alone it may be a version. */
const ADDRESS = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}\s?(?::\s?\d{2,5}|\/\d{1,2}(?!\d)|\/\d{4,5})/u
const ADDRESSES = /^(?:\s*(?:\d{1,3}\.){3}\d{1,3}\s*(?:[,;\n-]|$))+$/u
/** The name of an account, and behind a sign what looks like its password. */
const ACCOUNT =
  /(?<![\p{L}\p{N}])(?:tk|tài khoản|user(?:name)?|acc(?:ount)?|admin(?:istrator)?|root|sa|quan ?tri|quản trị|qtht|sysadmin|login)(?=(?:\s{1,2}[\p{L}_]{1,20}){0,3}\s{0,3}[/:|]\s{0,3}([\x21-\x7e]{4,64}))/giu
/** Two words with a sign between them, of which the second mixes letters, digits and signs. */
const PAIR = /^([\w.-]{2,30})\s{0,2}[/:|]\s{0,2}([\x21-\x7e]{6,64})$/u
const EMAIL = /@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/u

const isSecret = (word: string): boolean =>
  /\d/.test(word) && /[A-Za-z]/.test(word) && /[@#$!%&*^+]/.test(word) && !EMAIL.test(word) && !/^https?:/i.test(word)

/** Whether the first address of a text is one: no amount with its thousands apart, no number of a version. */
function isAddress(text: string): boolean {
  const parts = /(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})/.exec(text)?.slice(1) ?? []
  if (parts.some((part) => Number(part) > 255 || /^0\d/.test(part))) return false
  return !parts.slice(1).every((part) => part.length === 3) && parts.filter((part) => part.length > 1).length >= 2
}

/** Whether a cell gives away how to reach or enter a machine. */
export function isPrivate(text: string): boolean {
  if (text.length < 6 || !HINT.test(text)) return false
  if (leaksIn(text).size > 0 || CONNECTION.test(text)) return true
  if ((ADDRESS.test(text) || ADDRESSES.test(text)) && isAddress(text)) return true
  if ([...text.matchAll(ACCOUNT)].some(([, word]) => isSecret(word!))) return true
  const pair = PAIR.exec(text.trim())
  return pair !== null && isSecret(pair[2]!)
}
