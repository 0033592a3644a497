import type { Scenario } from '../../../scenarios/index.ts';
import { isModelledRow } from '../../../scenarios/engine/rows.ts';
import type { Row } from '../../helpers/checked-tables.ts';
import { shipped, shippedIds } from '../../helpers/shipped-packs.ts';

type Story = Scenario['story'];
/** Read once: a story takes a second. */
let read: readonly (readonly [string, Story])[] | null = null;
function stories(): readonly (readonly [string, Story])[] {
  read ??= shippedIds().map((id) => [id, shipped(id).story] as const);
  return read;
}

const some = (is: boolean): string => (is ? 'model' : 'none');
const own = (is: boolean): string => (is ? 'model' : 'written');

/** What a story leaves to the model, by the words of the page. */
const parts: Readonly<Record<string, (story: Story) => string>> = {
  'dates, slack, clashes of a plan': ({ program }) => some(program.tasks.length > 0),
  resources: ({ program }) => some(program.tasks.some((task) => Object.keys(task.demand).length > 0)),
  'calendar windows': ({ program }) => some(program.calendar.length > 0),
  'buffers of the plan': ({ program }) => some(program.buffers.length > 0),
  'pace of work': ({ program }) => (program.work === 'plain' ? 'rate 1' : 'model'),
  'what a Move does': ({ calls }) =>
    own(calls.some((call) => call.options.some((option) => option.model ?? option.defaultMove))),
  'how a blocker turns': ({ blockers }) => own(blockers.some((blocker) => blocker.becomes === null)),
  'what letters lead to': ({ deliverables }) => own(deliverables.some(isModelledRow)),
  'what a row of letters is worth': ({ deliverables }) => some(deliverables.length > 0),
  'the chance a forecast is read by': ({ calls }) =>
    own(calls.some(({ forecast }) => forecast && forecast.odds === undefined && forecast.oddsBy === undefined)),
  'answers of people': ({ drawsLikely }) => (drawsLikely ? 'likeliest' : 'drawn'),
};

/** “What decides in the shipped stories”: a story that hands something over to the model changes this page. */
export const storyChecks = {
  stories: (row: Row) => {
    const tell = parts[row['Part'] ?? ''];
    if (tell === undefined) throw new Error(`nobody checks ${row['Part']}`);
    return Object.fromEntries(stories().map(([id, story]) => [id, tell(story)]));
  },
};
