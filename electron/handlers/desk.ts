import type { Input, Output } from '../contract/contract.ts';
import { refuse } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { AppInfo } from '../contract/app.ts';

type Answer<N extends 'desk.saveText' | 'desk.print' | 'desk.setMenu' | 'app.openAddress'> = Promise<
  Envelope<Output<N>>
>;

/** What only a desktop can do. Native in the shell; in a browser the page does it itself. */
export interface Desk {
  readonly can: AppInfo['can'];
  saveText(input: Input<'desk.saveText'>): Answer<'desk.saveText'>;
  print(): Answer<'desk.print'>;
  setMenu(input: Input<'desk.setMenu'>): Answer<'desk.setMenu'>;
  openAddress(input: Input<'app.openAddress'>): Answer<'app.openAddress'>;
}

const notHere = async () =>
  refuse('app/not-allowed', 'In a browser the page does this itself: nothing outside of it is touched.');

/** The desk of the browser home: says no, and `can` says so beforehand. */
export const noDesk: Desk = {
  can: { saveFiles: false, nativeMenus: false, print: false, openAddress: false },
  saveText: notHere,
  print: notHere,
  setMenu: notHere,
  openAddress: notHere,
};
