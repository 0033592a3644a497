import { actVerbs, Dock, type ActVerb, type RunShown, type VerbShown } from '../../components/wall/dock.tsx';
import { useSay, type Say } from '../../components/wall/words.ts';
import { askable, nameOf, rowsOf } from './rows.ts';
import type { Wall } from './use-wall.ts';
import { isTold } from './wall-state.ts';

/** Purse, verbs, and the button that lets it run. */
export function WallDock({ wall }: { readonly wall: Wall }): React.JSX.Element | null {
  const say = useSay();
  const { view, state, lit, chosen } = wall;
  if (view.isOver && state.turn === null) return null;
  const willGo =
    state.panel === null || state.panel === 'radio' || chosen === null || !chosen.isOpen ? 0 : chosen.tokens;
  return (
    <Dock
      left={view.tokens}
      of={Math.max(view.tokensEach, view.tokens + view.tokensSpent.length)}
      willGo={Math.min(willGo, view.tokens)}
      spent={view.tokensSpent}
      isPurseOutline={!lit.hasPurse}
      verbs={actVerbs.map((verb) => shownVerb(wall, verb, say))}
      run={shownRun(wall, say)}
      isRunning={state.turn !== null}
      onVerb={wall.openVerb}
      onRun={
        state.turn === null ? wall.run : () => wall.send({ type: 'landed', count: (state.turn?.beats.length ?? 0) + 1 })
      }
    />
  );
}

function shownVerb({ view, state, lit }: Wall, verb: ActVerb, say: Say): VerbShown {
  const rows = rowsOf(view, verb).filter((row) => row.isLit);
  const open = rows.filter((row) => row.isOpen);
  const tokens = open.length === 0 ? null : Math.min(...open.map((row) => row.tokens));
  if (!lit.verbs.includes(verb)) return { verb, state: 'outline', note: '', tokens: null };
  if (state.panel === verb) return { verb, state: 'open', note: noteOf(view, verb, rows, say), tokens };
  if (open.length === 0)
    return { verb, state: 'shut', note: view.tokens === 0 ? say('dock.noToken') : say(`dock.none.${verb}`), tokens };
  const isFirst = lit.first?.verb === verb && state.panel === null && state.turn === null;
  const about = lit.first?.verb === verb ? rows.find((row) => row.offer.call === lit.first?.call) : undefined;
  return {
    verb,
    state: isFirst ? 'first' : 'rest',
    note:
      about === undefined
        ? noteOf(view, verb, rows, say)
        : verb === 'ask'
          ? nameOf(view, about.offer.person ?? '')
          : about.text,
    tokens,
  };
}

function noteOf(view: Wall['view'], verb: ActVerb, rows: ReturnType<typeof rowsOf>, say: Say): string {
  const open = rows.filter((row) => row.isOpen);
  switch (verb) {
    case 'look':
      return say('dock.files', { count: open.length });
    case 'ask': {
      const taught = rows.find((row) => view.teach?.lights.includes(`ask.${row.offer.call}`) === true);
      if (taught !== undefined) return nameOf(view, taught.offer.person ?? '');
      const people = askable(view);
      return people.length === 1 ? (people[0]?.name ?? '') : say('dock.people', { count: people.length });
    }
    case 'agree': {
      const seal = view.board.deliverables.find((one) => one.lastWord === null);
      return seal === undefined ? say('dock.ways', { count: open.length }) : say('dock.noLastWord');
    }
    case 'tell': {
      const forecast = open.find((row) => row.offer.kind === 'forecast');
      return forecast?.offer.person == null
        ? say('dock.ways', { count: open.length })
        : say('dock.waits', { name: nameOf(view, forecast.offer.person) });
    }
    default:
      return say('dock.ways', { count: open.length });
  }
}

function shownRun({ view, state, lit }: Wall, say: Say): RunShown {
  if (state.turn !== null) {
    return {
      title: say('dock.running'),
      note: say('dock.skip'),
      isLit: false,
      isOff: false,
      isOutline: false,
      isGone: isTold(state.turn),
    };
  }
  const isSilent = view.radio !== null && !view.isDark;
  if (state.asksSilence)
    return {
      title: say('dock.askSilence'),
      note: say('dock.askSilenceNote'),
      isLit: false,
      isOff: false,
      isOutline: false,
      isGone: false,
    };
  return {
    title: isSilent ? say('dock.silent') : say('dock.run'),
    note: isSilent
      ? say('dock.silentNote')
      : view.tokens === 0
        ? say('dock.nothingLeft')
        : say('dock.goWithIt', { count: view.tokens }),
    isLit: lit.isRunNext && state.panel === null && !view.isDark,
    isOff: false,
    isOutline: !lit.hasRun && !lit.isRunNext,
    isGone: false,
  };
}
