/** The worker's own entry: a bundle of its own, the only one of the page that carries exploring. */
import { expose } from 'comlink';
import { farSide } from './far-side.ts';

expose(farSide);
