import type { Reporter } from '../define.ts'
import { pageData } from '../page/data.ts'
import { pageDocument } from '../page/document.ts'

/** For people without the tool: one page that opens from a file, with search, filters and diagrams, and that asks nothing of a network. */
export default {
  title: { vi: 'trang HTML để gửi và in', en: 'an HTML page to forward and print' },
  compliance: true,
  render(report, options) {
    return pageDocument(report, pageData(report, options.language), options)
  },
  bears: (text) => /^<!doctype html>[\s\S]{0,4000}<meta name="generator" content="vneaf /.test(text),
} satisfies Reporter
