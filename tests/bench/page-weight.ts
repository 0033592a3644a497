// How much JavaScript a player loads from the garage to the first move, and that no schema library or YAML reader is in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const budgetKilobytes = 350;
/** Words that stand in these libraries whatever a minifier does, and in nothing of ours. */
const unwanted = { zod: 'ZodError', yaml: 'YAMLParseError', cel: 'no_such_overload' };

const folder = join(process.cwd(), 'dist', 'renderer', 'assets');
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  .map(({ name, text }) => ({ name, text, kilobytes: gzipSync(text, { level: 9 }).length / 1000 }));

for (const { name, kilobytes } of scripts) console.log(`${name.padEnd(40)} ${kilobytes.toFixed(1)} kB gz`);
const found = Object.entries(unwanted).flatMap(([library, mark]) =>
  scripts.some(({ text }) => text.includes(mark)) ? [library] : [],
);
const total = scripts.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
if (found.length > 0) console.log(`In the page, but not wanted there: ${found.join(', ')}`);
console.log(
  `${scripts.length} scripts, ${total.toFixed(1)} of ${budgetKilobytes} kB gz, ${found.length} unwanted libraries`,
);
process.exitCode = total > budgetKilobytes || found.length > 0 || scripts.length === 0 ? 1 : 0;
