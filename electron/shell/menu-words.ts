import type { DeskCommand } from '../contract/desk.ts';

/** Words the native menus say. The page has its own catalogue; Electron's own labels follow the system, not the player. */
export interface MenuWords {
  readonly menus: Readonly<Record<'game' | 'turn' | 'edit' | 'view' | 'window' | 'help', string>>;
  readonly commands: Readonly<Record<DeskCommand, string>>;
  readonly roles: Readonly<
    Record<
      | 'quit'
      | 'hide'
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'resetZoom'
      | 'zoomIn'
      | 'zoomOut'
      | 'togglefullscreen'
      | 'minimize'
      | 'close',
      string
    >
  >;
}

const english: MenuWords = {
  menus: { game: 'Game', turn: 'Turn', edit: 'Edit', view: 'View', window: 'Window', help: 'Help' },
  commands: {
    garage: 'Garage',
    'new-week': 'New Week',
    'same-week': 'Same Week Again',
    continue: 'Continue',
    settings: 'Settings…',
    about: 'About Pit Wall',
    keys: 'Keys',
    'let-it-run': 'Let It Run',
    look: 'Look',
    ask: 'Ask',
    agree: 'Agree',
    move: 'Move',
    raise: 'Raise',
    tell: 'Tell',
    print: 'Print…',
    mute: 'Sound On or Off',
  },
  roles: {
    quit: 'Quit',
    hide: 'Hide Pit Wall',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    togglefullscreen: 'Full Screen',
    minimize: 'Minimize',
    close: 'Close',
  },
};

const italian: MenuWords = {
  menus: { game: 'Partita', turn: 'Turno', edit: 'Modifica', view: 'Vista', window: 'Finestra', help: 'Aiuto' },
  commands: {
    garage: 'Garage',
    'new-week': 'Nuova settimana',
    'same-week': 'La stessa settimana',
    continue: 'Continua',
    settings: 'Impostazioni…',
    about: 'Informazioni su Pit Wall',
    keys: 'Tasti',
    'let-it-run': 'Lascia correre',
    look: 'Guarda',
    ask: 'Chiedi',
    agree: 'Concorda',
    move: 'Sposta',
    raise: 'Segnala',
    tell: 'Informa',
    print: 'Stampa…',
    mute: 'Audio sì o no',
  },
  roles: {
    quit: 'Esci',
    hide: 'Nascondi Pit Wall',
    undo: 'Annulla',
    redo: 'Ripeti',
    cut: 'Taglia',
    copy: 'Copia',
    paste: 'Incolla',
    selectAll: 'Seleziona tutto',
    resetZoom: 'Dimensioni reali',
    zoomIn: 'Ingrandisci',
    zoomOut: 'Riduci',
    togglefullscreen: 'Schermo intero',
    minimize: 'Riduci a icona',
    close: 'Chiudi',
  },
};

export const menuWords: Readonly<Record<'en' | 'it', MenuWords>> = { en: english, it: italian };
