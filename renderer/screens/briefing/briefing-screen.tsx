import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { Note } from '../../components/note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TopBar, TopCell } from '../../components/top-bar.tsx';
import { useWords } from '../../components/use-words.ts';
import type { Scenario } from '../../seat/engine.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { keptRuns } from '../../store/runs-slice.ts';
import { headOf, type ShelfEntry } from '../../store/shelf.ts';
import styles from './briefing-screen.module.css';
import { MarksToTry } from './marks-to-try.tsx';
import { PeopleList } from './people-list.tsx';
import { PlanYouInherit } from './plan-you-inherit.tsx';
import { SponsorWeighs } from './sponsor-weighs.tsx';

/** What you walk into: the goal, the plan, the people, what the sponsor weighs, and who you are this time. */
export function BriefingScreen(): React.JSX.Element | null {
  const { shelf } = useSurroundings();
  const briefed = useApp((state) => state.briefed);
  const entry = shelf.entries.find((one) => one.id === briefed);
  return entry === undefined ? null : <Briefing entry={entry} />;
}

function Briefing({ entry }: { readonly entry: ShelfEntry }): React.JSX.Element {
  const say = useWords();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const isOpening = useApp((state) => state.isOpening);
  const begin = useApp((state) => state.beginNewWeek);
  const beginSame = useApp((state) => state.beginSameWeek);
  const goHome = useApp((state) => state.goHome);
  const wasPlayed = useApp((state) => keptRuns(state.runs).some((run) => run.scenario === entry.id));
  const [role, setRole] = useState(entry.roles[0] ?? 'individual');
  const { story, hasFailed } = useScenario(entry.id);
  // The plan and the people as they stand on the first morning: nothing a truth or luck has touched.
  const opening = useMemo(
    () => (story === null ? null : engine.view(engine.start(story, { seed: 0, role }), { language, plays: 1 })),
    [engine, story, role, language],
  );
  const head = headOf(entry, language);
  const toWall = (): void => void begin(entry.id, role);
  const again = (): void => void beginSame(entry.id, role);
  useKeys('briefing', { to_wall: toWall, ...(wasPlayed ? { same_week: again } : {}) });
  useKeys('everywhere', { back: goHome });
  return (
    <div className={styles.page}>
      <TopBar title={say('briefing.title')}>
        <TopCell>
          <span className={styles.figure}>
            <b>{entry.lengthMinutes}</b> {say('briefing.minutes')}
          </span>
          <span className={styles.figure}>
            <b>{head.stepNames.length}</b> {say('briefing.turns')}
          </span>
          <Button look="link" cap="Esc" onClick={goHome}>
            {say('common.garage')}
          </Button>
        </TopCell>
      </TopBar>
      <main className={styles.main}>
        <section className={styles.lead}>
          <h2>{head.title}</h2>
          {paragraphs(head.intro || head.goal).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <dl className={styles.facts}>
            <dt>{say('briefing.goal')}</dt>
            <dd>{head.goal}</dd>
            <dt>{say('briefing.you')}</dt>
            <dd>
              {entry.roles.length > 1 ? (
                <Segmented
                  label={say('briefing.role')}
                  value={role}
                  options={entry.roles.map((one) => ({
                    value: one,
                    text: say(one === 'manager' ? 'briefing.manager' : 'briefing.individual'),
                  }))}
                  onChange={setRole}
                />
              ) : null}
              <p>{say(role === 'manager' ? 'briefing.manager_says' : 'briefing.individual_says')}</p>
            </dd>
            <dt>{say('briefing.practises')}</dt>
            <dd>{head.practises.slice(0, 4).join(' · ')}</dd>
          </dl>
          {hasFailed ? <Note kind="refused">{say('briefing.not_here')}</Note> : null}
          <div className={styles.go}>
            <Button look="go" size="big" cap="Enter" onClick={toWall} aria-disabled={isOpening}>
              {say('briefing.to_wall')}
            </Button>
            {wasPlayed ? (
              <Button cap="3" onClick={again} aria-disabled={isOpening}>
                {say('garage.same_week')}
              </Button>
            ) : null}
          </div>
        </section>
        <PlanYouInherit opening={opening}>
          <MarksToTry id={entry.id} head={head} />
        </PlanYouInherit>
        <SponsorWeighs weights={story?.story.weights ?? null} />
        <PeopleList people={opening?.people ?? []} />
      </main>
    </div>
  );
}

function paragraphs(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The story behind an entry, once it has been fetched. */
function useScenario(id: string): { readonly story: Scenario | null; readonly hasFailed: boolean } {
  const { shelf } = useSurroundings();
  const [state, setState] = useState<{ readonly story: Scenario | null; readonly hasFailed: boolean }>({
    story: null,
    hasFailed: false,
  });
  useEffect(() => {
    let isWanted = true;
    shelf.scenario(id).then(
      (story) => {
        if (isWanted) setState({ story, hasFailed: false });
      },
      () => {
        if (isWanted) setState({ story: null, hasFailed: true });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [id, shelf]);
  return state;
}
