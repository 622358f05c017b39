import { measure } from '/work/wt/truth/test/strangers/measure.ts'
const all = await measure()
let p=0,m=0,a=0,f=0
for (const one of all) {
  p+=one.planted.length; m+=one.missed.length; a+=one.alarms.length; f+=one.findings
  console.log('==', one.file, one.elements, 'planted', one.planted.length, 'missed', one.missed.length, 'alarms', one.alarms.length, 'of', one.findings)
  for (const x of one.missed) console.log('  MISSED', x.code, x.element, x.line)
  for (const x of one.alarms) console.log('  alarm', x.severity, x.code, x.elements.map(e=>e.id).slice(0,3).join(), x.message?.id ?? '', JSON.stringify(x.message?.data ?? {}).slice(0,230))
}
console.log('planted',p,'missed',m,'recall',((p-m)/p*100).toFixed(1),'alarms',a,'of',f)
