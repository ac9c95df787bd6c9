// Runs compromise or wink-nlp for bench: see process in process.go for what is said on standard input and output.
import { createInterface } from 'node:readline'

const loaders = {
  async compromise() {
    const { default: nlp } = await import('compromise')
    return (text) => {
      const doc = nlp(text)
      const entities = doc.people().length + doc.places().length + doc.organizations().length
      return { quotes: doc.quotations().length, entities, sentences: doc.length }
    }
  },
  async wink() {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model)
    return (text) => {
      const doc = nlp.readDoc(text)
      return { quotes: 0, entities: doc.entities().length(), sentences: doc.sentences().length() }
    }
  },
}

const read = await loaders[process.argv[2]]()
let sample
for await (const line of createInterface({ input: process.stdin })) {
  if (!sample) {
    sample = JSON.parse(line)
    console.log('{}')
    continue
  }
  const found = { quotes: 0, entities: 0, sentences: 0 }
  const before = process.cpuUsage()
  for (const text of sample) {
    const more = read(text)
    for (const key in found) found[key] += more[key]
  }
  const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, ...found }))
}
