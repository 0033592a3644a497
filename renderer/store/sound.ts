import { createContext, useContext } from 'react';

/**
 * Nine short sounds, each with a visible twin: token (a block goes) · file (a card in the hand) · card (it lies down) · seal (on the
 * board) · door (a lamp of a way out goes dark) · radio (its region opens) · run (the wall stands still) · beat (a line lands) ·
 * patience (a pane goes).
 */
export const soundNames = ['token', 'file', 'card', 'seal', 'door', 'radio', 'run', 'beat', 'patience'] as const;
export type SoundName = (typeof soundNames)[number];
/** How the wall sounds: muffled while you read a file, silent while you have taken over. */
export type Hush = 'open' | 'muffled' | 'silent';

export interface Sounds {
  play(name: SoundName): void;
  hush(how: Hush): void;
}

interface Loudness {
  readonly sound: boolean;
  readonly volume: number;
}
export interface Tone {
  readonly type: OscillatorType;
  /** Hertz at the start and at the end. */
  readonly from: number;
  readonly to: number;
  /** Seconds after the call, and how long. */
  readonly at: number;
  readonly lasts: number;
  readonly loud: number;
}
export const tones: Readonly<Record<SoundName, readonly Tone[]>> = {
  token: [{ type: 'triangle', from: 620, to: 440, at: 0, lasts: 0.07, loud: 0.5 }],
  file: [
    { type: 'triangle', from: 300, to: 520, at: 0, lasts: 0.09, loud: 0.4 },
    { type: 'sine', from: 760, to: 760, at: 0.1, lasts: 0.1, loud: 0.25 },
  ],
  card: [{ type: 'triangle', from: 240, to: 180, at: 0, lasts: 0.06, loud: 0.55 }],
  seal: [
    { type: 'square', from: 150, to: 90, at: 0, lasts: 0.08, loud: 0.22 },
    { type: 'sine', from: 90, to: 60, at: 0.05, lasts: 0.16, loud: 0.6 },
  ],
  door: [{ type: 'sine', from: 420, to: 150, at: 0, lasts: 0.22, loud: 0.4 }],
  radio: [
    { type: 'square', from: 1180, to: 1180, at: 0, lasts: 0.05, loud: 0.16 },
    { type: 'square', from: 880, to: 880, at: 0.09, lasts: 0.07, loud: 0.16 },
  ],
  run: [{ type: 'sawtooth', from: 70, to: 190, at: 0, lasts: 0.35, loud: 0.16 }],
  beat: [{ type: 'sine', from: 520, to: 500, at: 0, lasts: 0.06, loud: 0.35 }],
  patience: [
    { type: 'sine', from: 190, to: 170, at: 0, lasts: 0.18, loud: 0.6 },
    { type: 'sine', from: 140, to: 110, at: 0.16, lasts: 0.3, loud: 0.6 },
  ],
};

/** What a hushed wall lets through: nothing above this, at this share. */
const muffled = { hertz: 420, share: 0.6 } as const;

/** Synthesised: no sound files. A page without audio, or not yet allowed to sound, stays silent and never throws. */
export function createSounds(loudness: () => Loudness): Sounds {
  let context: AudioContext | null = null;
  let how: Hush = 'open';
  return {
    hush(next) {
      how = next;
    },
    play(name) {
      const { sound, volume } = loudness();
      if (!sound || volume <= 0 || how === 'silent' || typeof AudioContext === 'undefined') return;
      try {
        context ??= new AudioContext();
        if (context.state === 'suspended') void context.resume().catch(() => {});
        const out = how === 'muffled' ? behindADoor(context) : context.destination;
        const share = how === 'muffled' ? volume * muffled.share : volume;
        for (const tone of tones[name]) ring(context, out, tone, share);
      } catch {
        // No sound card, or too many contexts: a game without sound is a game.
        context = null;
      }
    },
  };
}

function behindADoor(context: AudioContext): AudioNode {
  const filter = context.createBiquadFilter();
  filter.type = 'lowpass';
  filter.frequency.value = muffled.hertz;
  filter.connect(context.destination);
  return filter;
}

function ring(context: AudioContext, out: AudioNode, tone: Tone, volume: number): void {
  const { type, from, to, at, lasts, loud } = tone;
  const start = context.currentTime + at;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = type;
  oscillator.frequency.setValueAtTime(from, start);
  oscillator.frequency.exponentialRampToValueAtTime(to, start + lasts);
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, loud * volume), start + 0.008);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + lasts);
  oscillator.connect(gain).connect(out);
  oscillator.start(start);
  oscillator.stop(start + lasts + 0.02);
}

const noSounds: Sounds = { play() {}, hush() {} };
export const SoundContext = createContext<Sounds>(noSounds);
/** The sounds, as loud as the player wants. */
export function useSounds(): Sounds {
  return useContext(SoundContext);
}
