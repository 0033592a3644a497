import { z } from 'zod';
import { defaultSettings } from '../contract/defaults.ts';
import { ok, refuse } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { Output } from '../contract/contract.ts';
import { settings as settingsSchema } from '../contract/settings.ts';
import type { Settings } from '../contract/settings.ts';
import { causeOf } from './disk.ts';
import { makeLastingFolder, replaceFile } from './durable-file.ts';
import type { StoreNeeds } from './needs.ts';
import { notSaved } from './refusals.ts';

type ReadSettings = Output<'settings.read'>;
type Found =
  | { readonly kind: 'good'; readonly settings: Settings }
  | { readonly kind: 'none' | 'bad' }
  | { readonly kind: 'newer'; readonly format: number };

/** The file around the settings. 1: as first released. */
const wrapper = z.object({ format: z.number().int(), settings: z.record(z.string(), z.unknown()) });

/** A setting a later 1.x knows and we do not is passed over; one we know and the file lacks has its first value. */
function understand(text: string): Found {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad' };
  }
  const wrapped = wrapper.safeParse(value);
  if (!wrapped.success) return { kind: 'bad' };
  if (wrapped.data.format > 1) return { kind: 'newer', format: wrapped.data.format };
  const known = Object.entries(wrapped.data.settings).filter(([key]) => Object.hasOwn(defaultSettings, key));
  const parsed = settingsSchema.safeParse({ ...defaultSettings, ...Object.fromEntries(known) });
  return parsed.success ? { kind: 'good', settings: parsed.data } : { kind: 'bad' };
}

async function look(needs: StoreNeeds, path: string): Promise<Found> {
  try {
    return understand(new TextDecoder('utf-8', { fatal: true }).decode(await needs.disk.read(path)));
  } catch (error) {
    if (causeOf(error) === 'ENOENT' || causeOf(error) === 'ENOTDIR') return { kind: 'none' };
    needs.note('the settings cannot be read', error);
    return { kind: 'bad' };
  }
}

/**
 * Reads the settings; never fails, since the app must start. A file that cannot be read is moved to `set-aside/` (when this
 * process may write), the copy of the time before is taken, and `setAside` says so in a sentence.
 */
export async function readSettings(needs: StoreNeeds, mayWrite: boolean): Promise<ReadSettings> {
  const { disk, places } = needs;
  const found = await look(needs, places.settings);
  if (found.kind === 'good') return { settings: found.settings, isFresh: false, setAside: null };
  if (found.kind === 'newer')
    return {
      settings: defaultSettings,
      isFresh: false,
      setAside: 'Your settings were written by a newer Pit Wall. They were left untouched and are not used here.',
    };
  const before = await look(needs, places.settingsBackup);
  const instead = before.kind === 'good' ? before.settings : defaultSettings;
  if (found.kind === 'none') {
    if (before.kind !== 'good') return { settings: instead, isFresh: true, setAside: null };
    return {
      settings: instead,
      isFresh: false,
      setAside: 'Your settings were gone; the copy from the time before is used.',
    };
  }
  let where = 'was left where it is';
  if (mayWrite) {
    try {
      const name = `settings-${needs.mark()}.json`;
      await makeLastingFolder(disk, places.setAside);
      await disk.rename(places.settings, `${places.setAside}/${name}`);
      where = `was kept as set-aside/${name}`;
    } catch (error) {
      needs.note('the unreadable settings could not be moved', error);
    }
  }
  const used = before.kind === 'good' ? 'the copy from the time before is used' : 'you start with the first settings';
  return { settings: instead, isFresh: false, setAside: `Your settings file could not be read. It ${where}; ${used}.` };
}

/** Writes the settings durably; the last good ones stay beside as a copy. A file of a newer format is not written over. */
export async function writeSettings(needs: StoreNeeds, next: Settings): Promise<Envelope<Record<string, never>>> {
  const { disk, places } = needs;
  try {
    const now = await look(needs, places.settings);
    if (now.kind === 'newer')
      return refuse('settings/not-saved', 'The settings file belongs to a newer Pit Wall and is left untouched.', {
        cause: 'newer',
      });
    if (now.kind === 'bad') await readSettings(needs, true);
    if (now.kind === 'good') {
      const kept = JSON.stringify({ format: 1, settings: now.settings }, null, 2);
      await replaceFile(disk, places.settingsBackup, kept, `settings-${needs.mark()}`);
    }
    const text = JSON.stringify({ format: 1, settings: next }, null, 2);
    await replaceFile(disk, places.settings, text, `settings-${needs.mark()}`);
    return ok({});
  } catch (error) {
    return notSaved(needs, 'settings/not-saved', 'The settings', error);
  }
}
