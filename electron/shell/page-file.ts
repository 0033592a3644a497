import { extname, isAbsolute, join, normalize, relative, sep } from 'node:path';

/** Where our pages live. `file:` is never loaded: it could read the whole disk. */
export const appOrigin = 'app://pitwall';

/** Whether an address is a page of ours. */
export function isOurAddress(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.md': 'text/plain; charset=utf-8',
};

/** The file an address means and its type, or null when it means nothing inside the folder of the pages. */
export function pageFile(root: string, address: string): { readonly file: string; readonly type: string } | null {
  let path: string;
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== appOrigin) return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.'))) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  // The checks above leave no way out of the folder; this one holds whatever the checks above miss.
  const inside = relative(root, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  const type = Object.hasOwn(types, extname(file)) ? types[extname(file)] : undefined;
  return type === undefined ? null : { file, type };
}
