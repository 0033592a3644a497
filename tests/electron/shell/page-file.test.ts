import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOurAddress, pageFile } from '../../../electron/shell/page-file.ts';

const root = '/opt/pit-wall/renderer';

describe('addresses under app://pitwall', () => {
  it('name files inside the folder of the pages', () => {
    expect(pageFile(root, 'app://pitwall/')).toMatchObject({ file: `${root}/index.html` });
    expect(pageFile(root, 'app://pitwall/index.html?x=1#y')).toMatchObject({ file: `${root}/index.html` });
    expect(pageFile(root, 'app://pitwall/assets/app-1a2b.js')).toEqual({
      file: `${root}/assets/app-1a2b.js`,
      type: 'text/javascript; charset=utf-8',
    });
  });

  it('never lead out of it, however they are spelled', () => {
    const ups = [
      '..',
      '%2e%2e',
      '%2E%2e',
      '.%2e',
      '%252e%252e',
      '..%00',
      '..;',
      '..%5c',
      '%c0%ae%c0%ae',
      '....',
      '%2e%2e%2f..',
    ];
    const slashes = ['/', '//', '%2f', '%2F', '\\', '%5c', '%252f', '/./'];
    const ends = ['etc/passwd', 'secret.html', 'shell/main.js', '.env.json'];
    let tried = 0;
    for (const up of ups)
      for (const slash of slashes)
        for (const depth of [1, 2, 5])
          for (const end of ends) {
            const found = pageFile(root, `app://pitwall/${`${up}${slash}`.repeat(depth)}${end}`);
            tried += 1;
            expect(found === null || found.file.startsWith(`${root}/`)).toBe(true);
          }
    expect(tried).toBeGreaterThan(500);
  });

  it('hold for any address at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((path) => `app://pitwall/${path}`),
        ),
        (address) => {
          const found = pageFile(root, address);
          return found === null || (found.file.startsWith(`${root}/`) && !found.file.includes('..'));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('mean nothing under another name', () => {
    for (const address of [
      'app://other/index.html',
      'app://pitwall.evil/index.html',
      'app://pitwall@evil/index.html',
      'file:///opt/pit-wall/renderer/index.html',
      'http://pitwall/index.html',
      'app://pitwall/assets/run.exe',
      'app://pitwall/__proto__',
    ])
      expect(pageFile(root, address), address).toBeNull();
  });

  it('are told from those that only look like ours', () => {
    expect(isOurAddress('app://pitwall/index.html')).toBe(true);
    for (const other of ['app://pitwall.evil/', 'app://pitwallx', 'https://app://pitwall/', '', 'about:blank'])
      expect(isOurAddress(other)).toBe(false);
  });
});
