import { didYouMean } from '../problems.ts';
import { facets } from '../schema/facets.ts';
import type { KeysData } from '../schema/keys.ts';
import type { Key, Keys } from '../reading.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, top } from './scope.ts';
import { compileText } from './text.ts';
import { compileGuarded } from './value.ts';

/** `keys.yaml` by `call.option`; its words go beside the story's under `keys.…`. */
export function compileKeys(data: KeysData, scope: Scope): Keys {
  const all = down(top, 'keys');
  return Object.fromEntries(
    Object.entries(data.keys).map(([name, row]) => {
      const place = down(all, name);
      checkKeyed(name, place, scope);
      const compiled = facets.flatMap((facet): Key[] => {
        const key = row[facet];
        if (key === undefined) return [];
        const at = down(place, facet);
        return [
          {
            facet,
            level: compileGuarded(key.level, down(at, 'level'), { secrecy: 'open', mayBeSilent: true }, scope),
            spread: key.spread ?? 0,
            because: compileText(key.because, down(at, 'because'), { secrecy: 'open' }, scope),
          },
        ];
      });
      const otherwise =
        row.otherwise === undefined
          ? undefined
          : compileText(row.otherwise, down(place, 'otherwise'), { secrecy: 'open' }, scope);
      return [name, compact({ facets: inFileOrder(compiled, Object.keys(row)), otherwise })];
    }),
  );
}

function inFileOrder(keys: readonly Key[], order: readonly string[]): Key[] {
  return [...keys].sort((a, b) => order.indexOf(a.facet) - order.indexOf(b.facet));
}

/** A key judges an option, an act (`done`), a row in force (`agreed`), or a silence. */
function checkKeyed(name: string, place: Place, scope: Scope): void {
  const [call = '', option = ''] = name.split('.');
  const entry = scope.catalogue.calls.get(call);
  if (entry === undefined) {
    scope.report('scenario/unknown-call', place, `There is no call "${call}".`, {
      isKey: true,
      ...didYouMean(call, scope.catalogue.calls.keys()),
    });
    return;
  }
  const known = [
    ...entry.options.keys(),
    ...(entry.kind === 'raci' ? ['agreed'] : []),
    ...(entry.isBare && entry.kind !== 'raci' ? ['done'] : []),
    'silence',
  ];
  if (known.includes(option)) return;
  scope.report('scenario/unknown-option', place, `"${call}" has no option "${option}".`, {
    isKey: true,
    ...didYouMean(option, known),
  });
}
