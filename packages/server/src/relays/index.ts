export { relayRoutes } from './relays.routes.ts';
export { showRelay } from './show-relay.ts';
