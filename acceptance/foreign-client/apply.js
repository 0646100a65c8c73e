// A partner's system that knows nothing of this project but its topics and the schema registry:
// publishes one application and waits for the receipt. Prints the receipt as JSON; exits with 0
// when the application was accepted.
//
//   node apply.js BOOTSTRAP_SERVERS REGISTRY_URL SUBMISSION_ID
import { randomUUID } from 'node:crypto'
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'
import { Kafka, logLevel } from 'kafkajs'

const PATIENCE_MILLIS = 60_000
const APPLICATIONS = 'partner.borealis.applications'
const REPLIES = 'partner.borealis.replies'

const [bootstrapServers, registryUrl, submissionId] = process.argv.slice(2)
if (!submissionId) {
  console.error('usage: node apply.js BOOTSTRAP_SERVERS REGISTRY_URL SUBMISSION_ID')
  process.exit(2)
}

const kafka = new Kafka({
  clientId: 'borealis',
  brokers: bootstrapServers.split(','),
  logLevel: logLevel.ERROR,
})
const registry = new SchemaRegistry({ host: registryUrl })

function application() {
  return {
    submissionId,
    amends: null,
    market: 'SE',
    language: 'sv',
    company: {
      legalName: 'Norrsken Systemutveckling AB',
      registrationNumber: `${submissionId}-1`,
      vatNumber: null,
    },
    office: {
      street: 'Storgatan 12',
      postalCode: '972 38',
      city: 'Luleå',
      province: null,
      phone: '+46 920 123 45',
    },
    administrator: {
      givenName: 'Östen',
      familyName: 'Lindqvist',
      email: `osten.lindqvist+${submissionId}@norrsken.example`,
      phone: '+46 70 123 45 67',
    },
    partnerNetworkId: '2000001',
    supportProfile: {
      coverage: 'EXTENDED',
      languages: ['sv', 'en'],
      url: 'https://support.norrsken.example',
    },
    declaration: {
      authorityAttested: true,
      creditCheckConsented: true,
      textVersion: '2026-01',
      declaredAt: Date.now(),
    },
  }
}

async function publish() {
  const schema = await registry.getLatestSchemaId(`${APPLICATIONS}-value`)
  const producer = kafka.producer()
  await producer.connect()
  await producer.send({
    topic: APPLICATIONS,
    messages: [{ key: submissionId, value: await registry.encode(schema, application()) }],
  })
  await producer.disconnect()
}

async function receipt(consumer) {
  await consumer.connect()
  await consumer.subscribe({ topic: REPLIES, fromBeginning: true })
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no receipt')), PATIENCE_MILLIS).unref()
    consumer
      .run({
        eachMessage: async ({ message }) => {
          if (message.key?.toString() === submissionId) {
            const reply = await registry.decode(message.value)
            if ('outcome' in reply) {
              resolve(reply)
            }
          }
        },
      })
      .catch(reject)
  })
}

const consumer = kafka.consumer({ groupId: `borealis-${randomUUID()}` })
try {
  await publish()
  const reply = await receipt(consumer)
  console.log(JSON.stringify(reply))
  process.exitCode = reply.outcome === 'ACCEPTED' ? 0 : 1
} finally {
  await consumer.disconnect()
}
