export { rectifyRelay } from './rectify-relay.ts';
export { relayRoutes } from './relays.routes.ts';
export { showRelay } from './show-relay.ts';
