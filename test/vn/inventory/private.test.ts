import { expect, test } from 'vitest'
import { isPrivate } from '../../../src/vn/inventory/private.ts'

test.each([
  ['10.64.1.15'],
  ['113.160.22.5:8080'],
  ['113.160.22.5, 113.160.22.6'],
  ['srv-01 (10.64.2.11), srv-02 (10.64.2.12)'],
  ['http://10.20.1.8:8080/lltp'],
  ['jdbc:oracle:thin:@db.example.vn:1521/tnn'],
  ['Server=db01;Uid=sa;Pwd=P@ssw0rd;'],
  ['postgres://app:secret@db/app'],
  ['admin/LgsP@2024'],
  ['root / Nn@2023'],
  ['user quản trị: admin / Ytesl#2023'],
  ['tk quản trị: admin/W3b@2024'],
  ['qtht/Abc@12345'],
  ['Mật khẩu: Abc12345'],
])('%s gives away how to reach or enter a machine', (text) => {
  expect(isPrivate(text)).toBe(true)
})

test.each([
  ['1.250.000.000'],
  ['12.500.250.100'],
  ['Oracle 19.3.0.0'],
  ['2.1.0.3'],
  ['123/QĐ-UBND ngày 12/5/2022'],
  ['https://dichvucong.example.gov.vn/home'],
  ['phongcntt@example.gov.vn'],
  ['Sở KH&CN/Trung tâm CNTT'],
  ['Hà Nội: số 1 Lê Lợi'],
  ['Tài khoản quản trị do Sở cấp'],
  ['15/03/2018 - 31/12/2026'],
  ['API / LGSP'],
  ['8:30-17:00'],
])('%s gives nothing away', (text) => {
  expect(isPrivate(text)).toBe(false)
})
