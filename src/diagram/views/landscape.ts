import { isToBeShared } from '../../model/connection.ts'
import type { Element } from '../../model/element.ts'
import { isConnected } from '../../model/reach.ts'
import { inService, notApplicable } from '../../model/service.ts'
import { subtitleOf } from '../caption.ts'
import { markOf } from '../condition.ts'
import type { Entry, Label, Line, View } from '../define.ts'
import { legendFor } from '../legend.ts'
import { ownersOf } from '../owners.ts'
import { databaseBox, STATE_LEGEND, SYSTEM_LEGEND, systemBox } from '../systems.ts'

const UNCONNECTED: Label = { vi: '(!) chưa kết nối', en: '(!) not connected' }

const FEW_LINES = 12

const LEGEND: readonly Entry[] = [
  ...SYSTEM_LEGEND,
  ...STATE_LEGEND,
  {
    box: { shape: 'cylinder', tone: 'data', alert: true },
    label: { vi: '(!) cơ sở dữ liệu chưa kết nối', en: '(!) database not connected' },
  },
  { line: { stroke: 'thick', head: 'none' }, label: { vi: 'hệ thống lưu cơ sở dữ liệu', en: 'system keeps database' } },
  { line: { stroke: 'solid', head: 'arrow' }, label: { vi: 'hệ thống khai thác cơ sở dữ liệu', en: 'system uses database' } },
  { line: { stroke: 'dashed', head: 'none' }, label: { vi: 'lưu, một đầu chưa có hoặc đã dừng', en: 'keeps, one end planned or ended' } },
  {
    line: { stroke: 'dashed', head: 'arrow' },
    label: { vi: 'khai thác, một đầu chưa có hoặc đã dừng', en: 'uses, one end planned or ended' },
  },
]

export default {
  id: 'landscape',
  title: { vi: 'Hệ thống và cơ sở dữ liệu theo cơ quan chủ quản', en: 'Systems and databases by owner' },
  summary: {
    vi: 'Hệ thống thông tin và cơ sở dữ liệu trong khung của cơ quan, đơn vị chủ quản, hệ thống nào lưu và khai thác cơ sở dữ liệu nào; đánh dấu cơ sở dữ liệu chưa kết nối và hệ thống mỗi đơn vị một bản.',
    en: 'Information systems and databases in the frame of their owner, and which system keeps and uses which database; databases that are not connected and systems with a copy in each unit are marked.',
  },
  draw(graph) {
    const systems = graph.all('system')
    const databases = graph.all('database')
    const owners = ownersOf(graph, [...systems, ...databases])
    // As the rule integration/database-is-connected sees it.
    const isAlone = (database: Element<'database'>): boolean =>
      inService(graph, database) &&
      !notApplicable(database, 'connection') &&
      database.recordType !== 'reference' &&
      isToBeShared(database) &&
      !isConnected(graph, database)
    const boxes = [
      ...systems.map((system) => ({ ...systemBox(graph, system), group: owners.groupOf(system) })),
      ...databases.map((database) => {
        const box = { ...databaseBox(graph, database), group: owners.groupOf(database) }
        return isAlone(database) ? { ...box, alert: true, ...markOf(box.mark, UNCONNECTED) } : box
      }),
    ]
    const lines = systems.flatMap((system): Line[] => {
      const keeps = graph.targets(system, 'stores')
      const kept = new Set(keeps)
      const line = (database: Element<'database'>, stroke: Line['stroke'], head: Line['head']): Line => ({
        from: system.id,
        to: database.id,
        stroke: inService(graph, system) && inService(graph, database) ? stroke : 'dashed',
        head,
      })
      // A system that keeps a database uses it too; that needs no second line.
      const uses = graph.targets(system, 'uses').filter((database) => !kept.has(database))
      return [...keeps.map((database) => line(database, 'thick', 'none')), ...uses.map((database) => line(database, 'solid', 'arrow'))]
    })
    const drawn = new Set(owners.groups.map(({ id }) => id))
    const without = graph.all('agency').filter(({ id }) => !drawn.has(`agency:${id}`)).length
    const notes: Label[] = []
    if (boxes.length === 0)
      notes.push({
        vi: 'Mô hình không ghi hệ thống thông tin hay cơ sở dữ liệu nào.',
        en: 'The model records no information system and no database.',
      })
    else if (without > 0) {
      notes.push({
        phrase: {
          vi: 'Cơ quan, đơn vị không chủ quản hệ thống, cơ sở dữ liệu nào, không vẽ: {count}.',
          en: 'Agencies that own no system and no database, not drawn: {count}.',
        },
        data: { count: without },
      })
    }
    return {
      title: this.title,
      subtitle: subtitleOf(graph),
      summary: this.summary,
      // Few lines fit between rows; many need columns, or the picture grows wider than any page.
      direction: lines.length > FEW_LINES ? 'right' : 'down',
      groups: owners.groups,
      boxes,
      lines,
      legend: legendFor(LEGEND, boxes, lines),
      notes,
    }
  },
} satisfies View
