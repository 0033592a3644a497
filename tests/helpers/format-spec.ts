import { z } from 'zod';
import { problemCodes } from '../../scenarios/format/codes.ts';
import { facets } from '../../scenarios/format/schema/facets.ts';
import { Keys, Overlay } from '../../scenarios/format/schema/keys.ts';
import { Scenario } from '../../scenarios/format/schema/scenario.ts';
import { Walks } from '../../scenarios/format/schema/walk.ts';

/** The part of JSON Schema that the schema library writes. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly const?: string | number | boolean;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
}

function describe(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input' }) as Schema;
}

/** What editors read: `docs/schema/scenario.schema.json`. */
export function schemaText(): string {
  const schema = { ...describe(Scenario), $id: 'scenario.schema.json', title: 'Pit Wall scenario, format 1' };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

interface Table {
  readonly title: string;
  readonly text: string;
  readonly schema: Schema;
}

/** What authors read: `docs/SPEC.md`, from the descriptions of the schema that validates. */
export function specText(): string {
  const scenario = describe(Scenario);
  const parts = Object.entries(scenario.$defs ?? {}).filter(([, schema]) => schema.properties !== undefined);
  const files: readonly Table[] = [
    { title: 'scenario.yaml', text: 'Structure, and the text in its own language.', schema: scenario },
    { title: 'keys.yaml', text: 'Ratings: what an option is worth as evidence, and why.', schema: describe(Keys) },
    {
      title: 'text.<language>.yaml',
      text: 'A translation. A list item is named by its `id`, a file’s level by its `card`; a row of a guarded text or a pick ends the path, everything else ends at the key that holds the text; a step’s name is `step_names.0`; keys are `keys.<call>.<option>.<behaviour>.because` and `keys.<call>.<option>.otherwise`.',
      schema: describe(Overlay),
    },
    { title: 'walks.yaml', text: 'Recorded plays and what they must lead to.', schema: describe(Walks) },
  ];
  const shared = parts.map(([name, schema]) => ({ title: `Part: ${name}`, text: schema.description ?? '', schema }));
  written.clear();
  return [
    ...intro,
    ...[...files, ...shared].flatMap((table) => section(table)),
    ...shapes(scenario),
    ...behaviours(),
    ...codes(),
    '',
  ].join('\n');
}

const intro = [
  '# The scenario format, version 1',
  '',
  'Made from the schema that validates (`npx vitest run tests/scenarios/format/spec.test.ts -u` writes it anew). How to write a story is told in [author.md](author.md); this page says what each letter means.',
  '',
  'Files are YAML (so JSON too), one document, UTF-8, at most 2,097,152 bytes; collections nested at most 32 deep, at most 20,000 nodes (mappings, lists, keys and scalars), 2,000 keys a mapping, 20,480 bytes a scalar. Unknown keys are errors. **Bold** keys must be there.',
  '',
];

/** Tables written already, by what they say: the same part is described once. */
const written = new Set<string>();

function section({ title, text, schema }: Table, depth = 2): string[] {
  const rows = Object.entries(schema.properties ?? {});
  const nested: Table[] = [];
  const lines = rows.map(([name, field]) => {
    const isNeeded = schema.required?.includes(name) === true;
    const inner = objectIn(field);
    const key = JSON.stringify(inner);
    if (inner !== undefined && !written.has(key))
      nested.push({
        title: `${title === 'scenario.yaml' ? '' : `${title} · `}${name}`,
        text: inner.description ?? field.description ?? '',
        schema: inner,
      });
    written.add(key);
    return `| ${isNeeded ? `**\`${name}\`**` : `\`${name}\``} | ${cell(shapeOf(field))} | ${cell(field.description ?? '')} |`;
  });
  const heading = [
    `${'#'.repeat(Math.min(depth, 4))} ${title}`,
    '',
    ...(text === '' ? [] : [text, '']),
    '| Key | Shape | Meaning |',
    '|---|---|---|',
    ...lines,
    '',
  ];
  return [...heading, ...nested.flatMap((table) => section(table, depth + 1))];
}

/** The mapping with keys of its own that a field holds, directly, by id, or as items of a list. */
function objectIn(field: Schema): Schema | undefined {
  if (field.$ref !== undefined) return undefined;
  if (field.properties !== undefined) return Object.keys(field.properties).length > 0 ? field : undefined;
  if (field.anyOf !== undefined)
    return field.anyOf.map(objectIn).find((schema) => schema !== undefined && !isGuardRow(schema));
  if (field.items !== undefined) return objectIn(field.items);
  return typeof field.additionalProperties === 'object' ? objectIn(field.additionalProperties) : undefined;
}

function isGuardRow(schema: Schema): boolean {
  return Object.keys(schema.properties ?? {}).every((key) => key === 'when' || key === 'is');
}

function shapeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.replace('#/$defs/', '');
  if (schema.allOf?.[0] !== undefined) return shapeOf(schema.allOf[0]);
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(shapeOf))].join(' or ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined)
    return schema.enum.length > 12 ? 'one of a list' : schema.enum.map((word) => `\`${String(word)}\``).join(' ');
  if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(shapeOf).join(', ')}]`;
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'anything' : shapeOf(schema.items)}`;
  if (schema.type === 'object') return shapeOfMapping(schema);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return `${types.map((type) => typeWords[type] ?? type).join(' or ')}${bounds(schema)}`;
}
const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
};

function shapeOfMapping(schema: Schema): string {
  if (typeof schema.additionalProperties === 'object') return `{ id: ${shapeOf(schema.additionalProperties)} }`;
  return `{ ${Object.keys(schema.properties ?? {})
    .slice(0, 4)
    .join(', ')}${Object.keys(schema.properties ?? {}).length > 4 ? ', …' : ''} }`;
}

function bounds({ minimum, maximum }: Schema): string {
  const isReal = (bound: number | undefined): bound is number => bound !== undefined && Math.abs(bound) < 1e9;
  if (isReal(minimum) && isReal(maximum)) return ` ${minimum}–${maximum}`;
  return isReal(minimum) ? ` ≥ ${minimum}` : '';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function shapes(scenario: Schema): string[] {
  const rows = Object.entries(scenario.$defs ?? {}).map(
    ([name, { description }]) => `| ${name} | ${cell(description ?? '')} |`,
  );
  return [
    '## Shapes by name',
    '',
    '| Shape | Meaning |',
    '|---|---|',
    ...rows,
    '',
    'An **expression** uses literals, names, `a.b`, `! && ||`, `+ - * /`, comparisons, `?:`, `min`, `max`; numbers are doubles. A name is one of:',
    '',
    '`step` `steps` `tokens` `spend` `spent.<verb>` `role` `craft` `credibility` `patience[.who]` `lost` `trust.<person>` `trust_mean` `referent` `pip.<person>.<topic>` `known.<card or fact>` `opened.<file>` `played.<card>` `asked.<person>` `visited.<person>` `quiet.<person>` `at.<region>` `letter.<deliverable>.<person>` `talked.<deliverable>.<person>` `last.<deliverable>` `bank.<deliverable>` `promise.<id>` `start.<task>` `end.<task>` `slack.<task>` `end_step` `did.<call>[.<option>[.<pick>]]` `did.<call>.silence` `raised.<blocker>` `told.<call>` `stated.<forecast>` `off.<forecast>` `drawn.<chance>` `truth`, and the story’s own quantities.',
    '',
  ];
}

function behaviours(): string[] {
  return ['## Behaviours', '', facets.map((facet) => `\`${facet}\``).join(' '), ''];
}

function codes(): string[] {
  const rows = Object.entries(problemCodes).map(
    ([code, { severity, meaning }]) => `| \`${code}\` | ${severity} | ${meaning} |`,
  );
  return ['## Problems', '', '| Code | Severity | Meaning |', '|---|---|---|', ...rows];
}
