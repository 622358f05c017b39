import type { Look, Tone } from './define.ts'

/** Dark words on a pale ground with a darker edge: legible on white, on black and on grey paper. */
export const TONES: Readonly<Record<Tone, { readonly fill: string; readonly edge: string }>> = {
  system: { fill: '#e8f1fb', edge: '#2b5c8a' },
  data: { fill: '#fdf3d8', edge: '#7d6014' },
  platform: { fill: '#ece6f6', edge: '#5b3f98' },
  channel: { fill: '#e3f4ea', edge: '#2a6e45' },
  organisation: { fill: '#f2f2f2', edge: '#4d4d4d' },
  network: { fill: '#dff2f3', edge: '#1f6b70' },
  service: { fill: '#f1f5dd', edge: '#5d6b1c' },
  money: { fill: '#fbe9dc', edge: '#8f4a1a' },
  target: { fill: '#fae6ee', edge: '#8a2b55' },
  own: { fill: '#e8f1fb', edge: '#2b5c8a' },
  local: { fill: '#e3f4ea', edge: '#2a6e45' },
  central: { fill: '#ece6f6', edge: '#5b3f98' },
  outside: { fill: '#f2f2f2', edge: '#4d4d4d' },
  untold: { fill: '#fdf3d8', edge: '#7d6014' },
}

/** In place of the tone where a picture shows what changed. */
export const CHANGES: Readonly<Record<NonNullable<Look['change']>, { readonly fill: string; readonly edge: string }>> = {
  added: { fill: '#dafbe1', edge: '#1a7f37' },
  removed: { fill: '#ffe5e2', edge: '#a3261b' },
  changed: { fill: '#fff3c4', edge: '#8a6100' },
}
