/**
 * Which third-party packages a room may use, and `node` for Node's own modules. The longest folder that fits a file
 * decides. Adding a package to a room is a visible act: a line here, with a reason where it is not plain.
 */
export const packagesByRoom: Readonly<Record<string, readonly string[]>> = {
  scenarios: [],
  // zod checks, yaml reads with positions, cel-js parses expressions (its evaluator is not used), hashes name contents.
  'scenarios/format': ['zod', 'yaml', '@marcbachmann/cel-js', '@noble/hashes'],
  // xstate plays one machine per scenario; xxhash turns ids into luck once at load.
  'scenarios/engine': ['xstate', 'js-xxhash'],

  'electron/contract': ['zod'],
  'electron/shell': ['electron', 'node'],
  'electron/handlers': ['node'],
  'electron/store': ['node', 'zod'],
  'electron/server': ['node', 'socket.io', 'sirv'],
  'electron/cli': ['node', 'commander', '@clack/prompts'],
  // Builds only; nothing of it ships.
  'electron/launch': ['node', 'vite', '@vitejs/plugin-react'],

  renderer: ['react'],
  'renderer/app': ['react', 'react-dom', 'react-error-boundary', 'i18next', 'react-i18next'],
  'renderer/port': ['socket.io-client'],
  // A phone's seat talks to its room over a socket of its own.
  'renderer/seat': ['socket.io-client'],
  // A worker's far side is called like a near one.
  'renderer/explore': ['comlink'],
  'renderer/seat-page': ['react', 'react-dom'],
  'renderer/projector-page': ['react', 'react-dom'],
  'renderer/store': ['zustand', 'react'],
  // tinykeys listens, in one hook; screens only name their keys.
  // uqr draws the code a phone's camera reads.
  'renderer/components/room': ['react', 'react-i18next', 'uqr'],
  // dagre says where the boxes of a network stand; it comes as a chunk of its own.
  'renderer/components/network': ['react', '@dagrejs/dagre'],
  'renderer/components': ['react', 'react-dom', 'react-i18next', 'tinykeys'],
  'renderer/screens': ['react'],
  // Fonts are taken from their packages' files by our own @font-face rules.
  'renderer/styles': ['@fontsource-variable/sofia-sans-condensed', '@fontsource-variable/atkinson-hyperlegible-next'],
};
