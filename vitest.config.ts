import { configDefaults, defineConfig } from 'vitest/config';
import { shippedLibrary } from './electron/launch/library-plugin.ts';

export default defineConfig({
  plugins: [shippedLibrary()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'tests/pages/**', 'tests/shell/**'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
  },
});
