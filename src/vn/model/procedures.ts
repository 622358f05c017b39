import type { Element } from '../../model/element.ts'
import { fold } from '../../text.ts'

type System = Element<'system'>

const FUNCTION = 'procedure-handling'

/** Whether a system handles administrative procedures: by its role or, where no role is told, by its functions. */
export function handlesProcedures({ platformRole, functions }: System): boolean {
  return platformRole === FUNCTION || (platformRole === undefined && (functions?.includes(FUNCTION) ?? false))
}

/** Whether a record stands for the National Public Service Portal. */
export function isNationalPortal({ platformRole, name }: System): boolean {
  return platformRole === 'national-service-portal' || (platformRole === undefined && fold(name).startsWith('cong dich vu cong quoc gia'))
}
