// Reads an AsyncAPI document with the project's own parser and that of Avro, and names all that is wrong with it.
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser';

const parser = new Parser();
parser.registerSchemaParser(AvroSchemaParser());
const { document, diagnostics } = await parser.parse(readFileSync(process.argv[2], 'utf8'));
const severities = ['error', 'warning', 'information', 'hint'];
const serious = diagnostics.filter(({ severity }) => severity <= 1);
serious.forEach(({ severity, path, message }) => console.error(`${severities[severity]} ${path.join('.')}: ${message}`));
if (serious.length > 0 || !document) {
  process.exit(1);
}
console.log(`AsyncAPI document: ${document.channels().all().length} channels, ${document.messages().all().length} messages, valid.`);
