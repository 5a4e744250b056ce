#!/usr/bin/env node
/*
 * Reads topics from their beginning as an outsider would: KafkaJS for Kafka, Confluent's own client for the registry and
 * Avro. Nothing of Rapport is used here, so what this prints is what anybody sees.
 *
 *   node read.js <bootstrap> <registry url> <topic,topic,...> [max messages] [idle ms]
 *
 * Reads committed records only, up to the end each partition had at the start (or to max messages, if given and not 0).
 * If an open transaction keeps the end out of reach, it gives up after idle ms (10000) without progress: exit code 3.
 *
 * One JSON object a line: {topic, partition, offset, key, value, headers}. key and headers are UTF-8 text; a value of
 * null is a tombstone. In values a long is a decimal string (JSON numbers end being exact at 2^53), bytes and fixed are
 * base64, a float that is no number is "NaN", "Infinity" or "-Infinity". A union shows its value bare, unless JavaScript could not tell its
 * types apart (two kinds of number, or a string and an enum): then it is {"type": value}.
 */
'use strict';

const { randomUUID } = require('crypto');
const { Kafka, logLevel } = require('kafkajs');
const { SchemaRegistryClient, AvroDeserializer, SerdeType } = require('@confluentinc/schemaregistry');
const avro = require('avsc');

const [bootstrap, registryUrl, topicList, max = '0', idle = '10000'] = process.argv.slice(2);
if (!topicList) {
  process.stderr.write('usage: read.js <bootstrap> <registry url> <topic,topic,...> [max messages] [idle ms]\n');
  process.exit(2);
}
const topics = topicList.split(',');
const maxMessages = Number(max);
const idleMillis = Number(idle);

const exactLong = avro.types.LongType.__with({
  fromBuffer: (buffer) => buffer.readBigInt64LE(),
  toBuffer: (value) => { const buffer = Buffer.alloc(8); buffer.writeBigInt64LE(value); return buffer; },
  fromJSON: BigInt,
  toJSON: String,
  isValid: (value) => typeof value === 'bigint',
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
});

/** avsc looks names up in the registry, but a logical type on a long is an object: both must become exact. */
const longsExactly = (schema) =>
  schema === 'long' || (schema && schema.type === 'long') ? exactLong : undefined;

function plain(value) {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  }
  return value;
}

const text = (bytes) => (bytes === null || bytes === undefined ? null : bytes.toString('utf8'));
const place = (topic, partition) => `${topic}/${partition}`;

/** The end of every partition that holds anything, as offset after the last record. */
async function ends(kafka) {
  const admin = kafka.admin();
  await admin.connect();
  const open = new Map();
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (BigInt(high) > BigInt(low)) open.set(place(topic, partition), BigInt(high));
    }
  }
  await admin.disconnect();
  return open;
}

function untilDone(consumer, open, print) {
  return new Promise((resolve, reject) => {
    let timer;
    const finish = (code) => { clearTimeout(timer); resolve(code); };
    const progress = () => { clearTimeout(timer); timer = setTimeout(() => finish(3), idleMillis); };
    let printed = 0;
    progress();
    // Batches of nothing but transaction markers or aborted records come by here too, so the end is always seen.
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
      progress();
      const at = place(payload.topic, payload.partition);
      if (open.has(at) && BigInt(payload.lastOffset) + 1n >= open.get(at)) open.delete(at);
      if (open.size === 0) finish(0);
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    consumer.run({
      eachMessage: async ({ topic, partition, message }) => {
        if (maxMessages > 0 && printed >= maxMessages) return;
        try {
          await print(topic, partition, message);
        } catch (error) {
          reject(new Error(`${place(topic, partition)} at ${message.offset}: ${error.message}`, { cause: error }));
          throw error;
        }
        if (++printed === maxMessages) finish(0);
      },
    }).catch(reject);
  });
}

async function main() {
  const kafka = new Kafka({ clientId: 'independent-reader', brokers: bootstrap.split(','), logLevel: logLevel.NOTHING });
  const registry = new SchemaRegistryClient({ baseURLs: [registryUrl] });
  const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, { typeHook: longsExactly });
  const print = async (topic, partition, message) => {
    const value = message.value === null ? null : plain(await deserializer.deserialize(topic, message.value));
    const headers = Object.fromEntries(Object.entries(message.headers || {}).map(([name, bytes]) => [name, text(bytes)]));
    const line = { topic, partition, offset: message.offset, key: text(message.key), value, headers };
    process.stdout.write(JSON.stringify(line) + '\n');
  };
  const open = await ends(kafka);
  if (open.size === 0) return 0;
  const consumer = kafka.consumer({ groupId: `independent-reader-${randomUUID()}`, readUncommitted: false });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  const code = await untilDone(consumer, open, print);
  await consumer.disconnect();
  return code;
}

main().then(
  (code) => { process.exitCode = code; },
  (error) => {
    process.stderr.write(`${error.stack || error}\n`);
    process.exit(1); // KafkaJS would go on trying for ever.
  },
);
