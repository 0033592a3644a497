import type { Envelope, Port } from '../../port/port.ts';

interface TextFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

/** Saves a text where this home can: a native dialog on the desktop, a download in a browser. */
export async function saveText(port: Port, canSave: boolean, file: TextFile): Promise<Envelope<unknown>> {
  if (canSave) return port.request('desk.saveText', { ...file });
  const address = URL.createObjectURL(new Blob([file.text], { type: `${file.mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own copy once it has begun; a minute is plenty.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { ok: true, value: {} };
}
