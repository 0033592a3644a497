import type { Scope } from '../compile/scope.ts';
import type { ScenarioData } from '../schema/scenario.ts';
import type { Story } from '../story.ts';

/** What only shows when the whole story is known. */
export function checkStory(_data: ScenarioData, _story: Story, _scope: Scope): void {}
