#!/usr/bin/env node
// The `pitwall` command in a clone: builds the command line when it is missing or old, then runs it in this very process.
import { pathToFileURL } from 'node:url';
import { isFresh, sourcesNow } from './freshness.mjs';
import { cliEntry } from './places.mjs';

if (!isFresh('cli', sourcesNow())) {
  const { buildParts } = await import('./build.mjs');
  try {
    await buildParts(['cli'], { say: (line) => process.stderr.write(`${line}\n`) });
  } catch (error) {
    process.stderr.write(`pitwall could not be built: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
await import(pathToFileURL(cliEntry).href);
