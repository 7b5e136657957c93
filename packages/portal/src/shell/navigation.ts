import type { Operation } from '@staffetta/contract';
import { operations } from '@staffetta/contract';

interface Place {
  /** Also the key of its name in the texts (`shell:menu.…`). */
  readonly word: 'desk' | 'settings';
  readonly to: '/' | '/impostazioni';
  readonly icon: `it-${string}`;
  /** Shown to those whom the server lets call this. */
  readonly needs: Operation;
}

/** The menu, in order. A page appears in it when its operation is on the server's list for this person. */
export const places: readonly Place[] = [
  { word: 'desk', to: '/', icon: 'it-inbox', needs: operations.session.current },
  { word: 'settings', to: '/impostazioni', icon: 'it-settings', needs: operations.session.current },
];
