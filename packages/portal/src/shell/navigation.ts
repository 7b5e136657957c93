import { type Operation, operations } from '@staffetta/contract';
import type { LinkProps } from '@tanstack/react-router';
import type { shell } from '../i18n/it/shell.ts';

interface Place {
  /** The key of its name in the texts (`shell:menu.…`). */
  readonly word: keyof typeof shell.menu;
  readonly to: NonNullable<LinkProps['to']>;
  readonly icon: `it-${string}`;
  /** Shown to those whom the server lets call this. */
  readonly needs: Operation;
  /** Only where this organisation runs the installation. */
  readonly operator?: boolean;
}

/** The menu, in order. A page appears in it when its operation is on the server's list for this person. */
export const places: readonly Place[] = [
  { word: 'desk', to: '/', icon: 'it-inbox', needs: operations.desk.show },
  { word: 'reports', to: '/segnalazioni', icon: 'it-comment', needs: operations.reports.list },
  { word: 'mail', to: '/posta', icon: 'it-mail', needs: operations.arrivals.list },
  { word: 'relays', to: '/inoltri', icon: 'it-share', needs: operations.relays.list },
  { word: 'alerts', to: '/allerte', icon: 'it-horn', needs: operations.alerts.list },
  {
    word: 'campaigns',
    to: '/campagne',
    icon: 'it-link',
    needs: operations.analysis.campaigns,
  },
  { word: 'lookUp', to: '/cerca', icon: 'it-search', needs: operations.analysis.lookUp },
  { word: 'feeds', to: '/liste', icon: 'it-download', needs: operations.feeds.list },
  { word: 'endings', to: '/scadenze', icon: 'it-clock', needs: operations.endings.erasures },
  { word: 'rights', to: '/richieste', icon: 'it-user', needs: operations.rights.wishes },
  { word: 'sender', to: '/mittente', icon: 'it-mail', needs: operations.senders.show },
  { word: 'holds', to: '/sospensioni', icon: 'it-ban', needs: operations.holds.list },
  {
    word: 'organisations',
    to: '/organizzazioni',
    icon: 'it-map-marker',
    needs: operations.organisations.list,
  },
  { word: 'agreements', to: '/protocolli', icon: 'it-note', needs: operations.agreements.list },
  { word: 'notices', to: '/comunicazioni', icon: 'it-files', needs: operations.notices.list },
  { word: 'people', to: '/persone', icon: 'it-user', needs: operations.people.list },
  { word: 'journal', to: '/registro', icon: 'it-list', needs: operations.logs.list },
  {
    word: 'health',
    to: '/stato',
    icon: 'it-check-circle',
    needs: operations.installation.health,
    operator: true,
  },
  { word: 'settings', to: '/impostazioni', icon: 'it-settings', needs: operations.session.current },
];
