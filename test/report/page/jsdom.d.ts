/** What the tests use of jsdom, which comes without types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(
      html: string,
      options?: { readonly url?: string; readonly pretendToBeVisual?: boolean; readonly runScripts?: 'dangerously' },
    )
    readonly window: Window & typeof globalThis
  }
}
