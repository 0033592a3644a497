import { createContext, useContext } from 'react';

/** Three short sounds, each with a visible twin. */
export type SoundName = 'token' | 'radio' | 'dark';
export type PlaySound = (name: SoundName) => void;

interface Loudness {
  readonly sound: boolean;
  readonly volume: number;
}
interface Tone {
  readonly type: OscillatorType;
  /** Hertz at the start and at the end. */
  readonly from: number;
  readonly to: number;
  /** Seconds after the call, and how long. */
  readonly at: number;
  readonly lasts: number;
  readonly loud: number;
}
const tones: Readonly<Record<SoundName, readonly Tone[]>> = {
  token: [{ type: 'triangle', from: 620, to: 440, at: 0, lasts: 0.07, loud: 0.5 }],
  radio: [
    { type: 'square', from: 1180, to: 1180, at: 0, lasts: 0.05, loud: 0.16 },
    { type: 'square', from: 880, to: 880, at: 0.09, lasts: 0.07, loud: 0.16 },
  ],
  dark: [{ type: 'sine', from: 190, to: 46, at: 0, lasts: 0.7, loud: 0.8 }],
};

/** Synthesised: no sound files. A page without audio, or not yet allowed to sound, stays silent and never throws. */
export function createSound(loudness: () => Loudness): PlaySound {
  let context: AudioContext | null = null;
  return (name) => {
    const { sound, volume } = loudness();
    if (!sound || volume <= 0 || typeof AudioContext === 'undefined') return;
    try {
      context ??= new AudioContext();
      if (context.state === 'suspended') void context.resume().catch(() => {});
      for (const tone of tones[name]) ring(context, tone, volume);
    } catch {
      // No sound card, or too many contexts: a game without sound is a game.
      context = null;
    }
  };
}

function ring(context: AudioContext, { type, from, to, at, lasts, loud }: Tone, volume: number): void {
  const start = context.currentTime + at;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = type;
  oscillator.frequency.setValueAtTime(from, start);
  oscillator.frequency.exponentialRampToValueAtTime(to, start + lasts);
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, loud * volume), start + 0.008);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + lasts);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + lasts + 0.02);
}

export const SoundContext = createContext<PlaySound>(() => {});
/** Plays one of the sounds, as loud as the player wants. */
export function usePlaySound(): PlaySound {
  return useContext(SoundContext);
}
