import type { ArchitectureDocument } from '../../src/model/types.generated.ts'

/** A body with many systems, and databases, links, services and investments to match: the same numbers give the same model. */
export function largeModel(
  systems: number,
  { units = 60, bodies = 1 }: { readonly units?: number; readonly bodies?: number } = {},
): ArchitectureDocument {
  const list = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, number) => make(number))
  const owner = (number: number): string => (units === 0 ? `body-${number % bodies}` : `unit-${(number * number) % units}`)
  const some = Math.max(1, Math.floor(systems / 3))
  return {
    id: 'large',
    name: 'Mô hình lớn',
    body: 'body-0',
    asOf: '2026-01-01',
    agencies: [
      ...list(bodies, (number) => ({ id: `body-${number}`, name: `Bộ số ${number}`, level: 'ministry' as const })),
      ...list(units, (number) => ({
        id: `unit-${number}`,
        name: `Cục Công nghệ thông tin và Dữ liệu số ${number}`,
        level: 'department' as const,
        parent: number < 10 ? `body-${number % bodies}` : `unit-${number % 10}`,
      })),
    ],
    networks: [{ id: 'tslcd', name: 'Mạng truyền số liệu chuyên dùng', kind: 'tslcd' }],
    links: list(units * 2, (number) => ({
      id: `link-${number}`,
      name: 'Đường truyền',
      from: `unit-${number % units}`,
      to: 'tslcd',
      kind: 'tslcd',
      bandwidthMbps: 100,
    })),
    systems: list(systems, (number) => ({
      id: `system-${number}`,
      name: `Hệ thống thông tin quản lý nghiệp vụ chuyên ngành số ${number}`,
      kind: (['application', 'portal', 'platform'] as const)[number % 3]!,
      owner: owner(number),
      stores: [`db-${number % some}`],
      uses: [`db-${(number * 7 + 1) % some}`],
      ...(number % 5 === 0 ? { lifecycle: 'planned' as const } : {}),
    })),
    databases: list(some, (number) => ({
      id: `db-${number}`,
      name: `Cơ sở dữ liệu số ${number}`,
      scope: 'sector',
      owner: owner(number * 3),
    })),
    integrations: list(systems, (number) => ({
      id: `int-${number}`,
      name: 'Kết nối',
      from: `system-${number}`,
      to: `db-${(number * 11) % some}`,
      kind: 'data-exchange',
      via: [`system-${(number % 4) * 3 + 2}`],
    })),
    services: list(some, (number) => ({
      id: `service-${number}`,
      name: `Dịch vụ công số ${number}`,
      owner: owner(number),
      system: `system-${number}`,
      channels: [`system-${(number % 5) * 3 + 1}`],
    })),
    investments: list(some, (number) => ({
      id: `inv-${number}`,
      name: `Dự án số ${number}`,
      owner: owner(number),
      delivers: [`system-${number}`, `db-${number}`],
    })),
    targets: list(some, (number) => ({
      id: `target-${number}`,
      name: `Chỉ tiêu số ${number}`,
      metric: 'share',
      unit: 'percent',
      value: 90,
      appliesTo: [`system-${number}`],
    })),
  }
}
