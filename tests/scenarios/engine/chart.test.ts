import { describe, expect, it } from 'vitest';
import { type Expr, machineConfig, prepare } from '../../../scenarios/index.ts';
import { advance } from '../../../scenarios/engine/advance.ts';
import { GUARDS } from '../../../scenarios/engine/chart/guards.ts';
import { RULES } from '../../../scenarios/engine/chart/rulebook.ts';
import { printExpr } from '../../../scenarios/engine/print-expr.ts';
import { tablesOf } from '../../../scenarios/engine/tables.ts';
import { play } from '../../helpers/play.ts';
import { kitchenSink, provingStories } from '../../helpers/shipped-packs.ts';

describe.each(provingStories())('the chart of %s', (_, scenario) => {
  const { chart } = tablesOf(scenario);

  it('exports as plain data: nothing is lost in JSON', () => {
    const config = machineConfig(scenario);
    const json = JSON.stringify(config);
    expect(JSON.parse(json)).toEqual(config);
    expect(json).not.toContain('null');
  });

  it('names only rules and guards that exist, and modes of its own region', () => {
    for (const region of chart.regions) {
      expect(Object.keys(region.modes)).toContain(region.initial);
      for (const mode of Object.values(region.modes)) {
        const edges = Object.values(mode.on).flat();
        for (const { type } of [...mode.entry, ...edges.flatMap((edge) => edge.effects)])
          expect(Object.keys(RULES)).toContain(type);
        for (const { when, to } of edges) {
          if (when) expect(Object.keys(GUARDS)).toContain(when.type);
          if (to !== undefined) expect(Object.keys(region.modes)).toContain(to);
        }
      }
    }
  });

  it('enters no mode without writing its mirror, and nothing else writes it', () => {
    for (const region of chart.regions) {
      for (const [id, mode] of Object.entries(region.modes)) {
        expect(mode.entry[0]).toEqual({ type: 'enter', params: { region: region.id, mode: id } });
        const others = [
          ...mode.entry.slice(1),
          ...Object.values(mode.on)
            .flat()
            .flatMap((edge) => edge.effects),
        ];
        expect(others.filter(({ type }) => type === 'enter')).toEqual([]);
      }
    }
  });

  it('has a region for the story, the clock, every blocker and every deliverable', () => {
    const { story } = scenario;
    const wanted = ['story', ...story.blockers.map(({ id }) => id), ...story.deliverables.map(({ id }) => id), 'clock'];
    expect(chart.regions.map(({ id }) => id)).toEqual(wanted);
  });
});

describe('the clock', () => {
  it('rests only in planning, dark or over: never in half a turn', () => {
    const sink = kitchenSink();
    const { world } = play(sink, { seed: 3 }, { call: 'turn', kind: 'turn' });
    expect(world.at['clock']).toBe('planning');
    expect(advance(sink, world, { type: 'turn.ended', move: { call: 'turn', kind: 'turn' } }).world.at['clock']).toBe(
      'planning',
    );
  });

  it('ignores an event no region knows', () => {
    const sink = kitchenSink();
    const { world } = play(sink, { seed: 3 });
    expect(advance(sink, world, { type: 'no.such_event' }).world).toBe(world);
  });
});

describe('a condition on an edge', () => {
  it('reads in the chart as it stands in the story', () => {
    const name = (id: string): Expr => ({ op: 'name', name: id });
    const expr: Expr = {
      op: '&&',
      a: { op: '>=', a: name('step'), b: { op: 'value', value: 2 } },
      b: { op: 'not', a: name('did.restart') },
    };
    expect(printExpr(expr)).toBe('(step >= 2) && !did.restart');
  });

  it('that draws fixes what it drew, in both directions of reading it later', () => {
    const sink = kitchenSink();
    const drawn: Expr = { op: 'name', name: 'drawn.burst' };
    const scenes = sink.story.scenes.map((scene) =>
      scene.id === 'kitchen' ? { ...scene, onStep: [{ when: drawn, next: 'bakery' }, { next: 'hall' }] } : scene,
    );
    const edited = prepare({ ...sink.pack, story: { ...sink.story, scenes } });
    for (const [burst, scene] of [
      [0.1, 'bakery'],
      [0.99, 'hall'],
    ] as const) {
      const { world } = play(edited, { seed: 3, truth: 'pipe', luck: { burst } }, { call: 'turn', kind: 'turn' });
      expect(world.at['story']).toBe(scene);
      expect(world.drawn['burst']).toEqual({ u: burst, fell: burst < 0.6 });
    }
  });
});
