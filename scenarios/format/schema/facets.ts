/** The nineteen behaviours of `domain.md` §1: tags of evidence, keys of `keys.yaml`. */
export const facets = [
  'detail', 'depth', 'craft', 'altitude', 'own', 'challenge', 'orchestrate', 'follow', 'unblock', 'raci',
  'value', 'nobridge', 'example', 'share', 'letlearn', 'coach', 'glue', 'referent', 'position',
] as const;
