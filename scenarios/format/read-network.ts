import { checkNetwork } from './checks/check-network.ts';
import { orderProblems } from './problems.ts';
import { readShape } from './read-shape.ts';
import { NetworkFile } from './schema/network.ts';
import type { NetworkData } from './schema/network.ts';
import type { Problem } from './story.ts';

export type NetworkOrProblems =
  { readonly ok: true; readonly network: NetworkData } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * One network of tasks from a YAML or JSON text (`cli.md` §3). Refuses what §1 of that page refuses, and `program/`
 * duplicate-id, unknown-task, unknown-resource, cycle, demand-above-capacity, each with its place; all in one pass. Never
 * throws for what stands in a file.
 */
export function readNetwork(name: string, content: string | Uint8Array): NetworkOrProblems {
  const problems: Problem[] = [];
  const shaped = readShape(name, content, NetworkFile, problems, { schemaVersion: 1, tasks: [] });
  if (shaped?.data !== undefined) problems.push(...checkNetwork(shaped, shaped.data));
  const ordered = orderProblems(problems);
  if (shaped?.data === undefined || ordered.length > 0) return { ok: false, problems: ordered };
  return { ok: true, network: shaped.data };
}
