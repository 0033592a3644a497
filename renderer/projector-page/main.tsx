import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/styles.css';
import { ProjectorApp } from './projector-app.tsx';
import { pickSource } from './source.ts';

// The wall behind the facilitator: read from the back row, touched by nobody.
const place = document.querySelector<HTMLElement>('#app');
if (place === null) throw new Error('The page has no place for the projector.');
document.documentElement.dataset['theme'] = 'dark';
createRoot(place).render(
  <StrictMode>
    <ProjectorApp source={pickSource()} />
  </StrictMode>,
);
