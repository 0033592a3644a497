import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createKept } from '../seat/kept.ts';
import { createRoomSeat, drawToken } from '../seat/room-seat.ts';
import '../styles/styles.css';
import { followSystem } from './looks.ts';
import { SeatApp } from './seat-app.tsx';
import type { SeatLanguage } from './words.ts';

// A phone in a workshop: no store, no port, no schema; one socket, one view.
const place = document.querySelector<HTMLElement>('#app');
if (place === null) throw new Error('The page has no place for the seat.');
const kept = createKept(() => window.localStorage);
const wished = kept.read('language') ?? navigator.language.slice(0, 2);
const language: SeatLanguage = wished === 'it' ? 'it' : 'en';
followSystem();
const seat = createRoomSeat({
  as: 'seat',
  language,
  kept,
  origin: window.location.origin,
  fragment: window.location.hash,
  drawToken,
});
createRoot(place).render(
  <StrictMode>
    <SeatApp seat={seat} kept={kept} firstLanguage={language} />
  </StrictMode>,
);
