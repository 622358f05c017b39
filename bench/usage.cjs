/** Preloaded into a measured process: writes its peak memory (KiB) and user CPU (µs) to the file VNEAF_USAGE names, when it ends. */
const { writeFileSync } = require('node:fs')

process.on('exit', () => {
  const { maxRSS, userCPUTime } = process.resourceUsage()
  writeFileSync(process.env.VNEAF_USAGE, JSON.stringify({ maxRSS, userCPUTime }))
})
