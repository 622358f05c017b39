export declare const LAYERS: readonly { readonly floor: number; readonly rooms: Readonly<Record<string, string>> }[]
export declare const DOORS: readonly { readonly from: string; readonly to: string; readonly why: string }[]
export declare const NODE: readonly string[]
