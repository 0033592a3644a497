// Runs after `npm ci`. Sets up the pre-commit hook in a developer's clone; never in CI, never without git, and never over
// a hooks folder somebody has already chosen (husky would silently replace it).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function chosenHooksPath() {
  try {
    return execFileSync('git', ['config', '--get', 'core.hooksPath'], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

const isWanted = !process.env.CI && process.env.HUSKY !== '0' && existsSync('.git');
if (isWanted && ['', '.husky/_'].includes(chosenHooksPath())) {
  try {
    const { default: husky } = await import('husky');
    const said = husky();
    if (said) console.log(said);
  } catch (error) {
    // `npm ci --omit=dev` has no husky; the install itself is fine without it.
    console.log(`hooks not installed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
