import { configDefaults, defineConfig } from 'vitest/config';
import { shippedLibrary } from './electron/launch/library-plugin.ts';

export default defineConfig({
  plugins: [shippedLibrary()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'tests/pages/**', 'tests/shell/**'],
    // A limit against hanging, not a stopwatch: checks over every story take their time on a busy machine.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    restoreMocks: true,
  },
});
