import { useCallback, useEffect, useRef, useState } from 'react';
import type { FacilitatorCommand } from '../../../scenarios/index.ts';
import type { Input, Output, PortProblem } from '../../port/port.ts';
import { useSurroundings } from '../../store/hooks.ts';

type RoomState = NonNullable<Output<'room.current'>>;

export interface RoomDoor {
  /** Undefined while the machine has not answered; null = no room is open. */
  readonly state: RoomState | null | undefined;
  /** Why the last thing asked was not done; null when it was. */
  readonly problem: PortProblem | null;
  readonly isBusy: boolean;
  open(input: Input<'room.open'>): Promise<void>;
  resume(room: string): Promise<void>;
  send(command: FacilitatorCommand): Promise<void>;
  newCode(): Promise<void>;
  /** Shows the projector's window, or gives the address to open; null when that failed. */
  openProjector(): Promise<Output<'room.openProjector'> | null>;
  close(): Promise<void>;
  dismiss(): void;
}

/** The open room, as the machine tells it: this page keeps nothing that a reload would lose. */
export function useRoom(): RoomDoor {
  const { port } = useSurroundings();
  const [state, setState] = useState<RoomState | null | undefined>(undefined);
  const [problem, setProblem] = useState<PortProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const newest = useRef<RoomState | null>(null);
  const take = useCallback((next: RoomState | null) => {
    const known = newest.current;
    if (next !== null && known?.room === next.room && next.revision < known.revision) return;
    newest.current = next;
    setState(next);
  }, []);
  useEffect(() => {
    let isWanted = true;
    const stop = port.subscribe('room.changed', take);
    void port.request('room.current', {}).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) take(answer.value);
      else {
        setState((known) => known ?? null);
        setProblem(answer.problem);
      }
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [port, take]);

  const ask = useCallback(
    async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; problem: PortProblem }>): Promise<T | null> => {
      setIsBusy(true);
      const answer = await asked;
      setIsBusy(false);
      setProblem(answer.ok ? null : answer.problem);
      return answer.ok ? answer.value : null;
    },
    [],
  );
  const room = state?.room ?? '';
  const enter = async (
    asked: Promise<{ ok: true; value: RoomState } | { ok: false; problem: PortProblem }>,
  ): Promise<void> => {
    const opened = await ask(asked);
    if (opened !== null) take(opened);
  };
  return {
    state,
    problem,
    isBusy,
    open: (input) => enter(port.request('room.open', input)),
    resume: (waiting) => enter(port.request('room.resume', { room: waiting })),
    newCode: () => enter(port.request('room.newCode', { room })),
    async send(command) {
      await ask(port.request('room.command', { room, command }));
    },
    openProjector: () => ask(port.request('room.openProjector', { room, isFullScreen: true })),
    async close() {
      if ((await ask(port.request('room.close', { room }))) !== null) take(null);
    },
    dismiss: () => setProblem(null),
  };
}
