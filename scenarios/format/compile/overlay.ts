import { didYouMean } from '../problems.ts';
import type { OverlayData } from '../schema/keys.ts';
import type { Words } from '../values.ts';
import type { Place, Scope } from './scope.ts';
import { down, top } from './scope.ts';
import { checkLength, findPrints } from './text.ts';

/** One language over the story's own: each path exists, each line fits, and what is missing is named. */
export function compileOverlay(data: OverlayData, own: ReadonlyMap<string, string>, scope: Scope): Words {
  const place = down(top, 'text');
  const words: Record<string, string> = {};
  for (const [path, text] of Object.entries(data.text)) {
    const at = { path: [...place.path, path], id: path };
    if (!own.has(path)) {
      scope.report('scenario/unknown-path', at, `The story has no text at "${path.slice(0, 120)}".`, {
        isKey: true,
        ...didYouMean(path, own.keys()),
      });
      continue;
    }
    words[path] = text;
    checkPrints(text, own.get(path) ?? '', at, scope);
    checkLength(text, at, limitsOf(path), scope);
  }
  for (const path of own.keys()) {
    if (words[path] !== undefined) continue;
    scope.report(
      'scenario/missing-text',
      place,
      `"${path}" has no ${data.language} text; the story's own stands there instead.`,
      { isKey: true },
    );
  }
  return words;
}

/** A translation prints what the original prints: only that is filled in. */
function checkPrints(text: string, original: string, place: Place, scope: Scope): void {
  for (const name of findPrints(text, place, scope)) {
    if (original.includes(`{${name}}`)) continue;
    scope.report('scenario/unknown-name', place, `The original does not print {${name}}.`, {
      index: text.indexOf(`{${name}}`),
    });
  }
}

function limitsOf(path: string): { readonly mostCharacters?: number; readonly mostWords?: number } {
  if (/^strip\.[a-z0-9_]+\.text(\.|$)/.test(path)) return { mostCharacters: 55 };
  return /^intents\.[a-z0-9_]+\.says(\.|$)/.test(path) ? { mostWords: 9 } : {};
}
