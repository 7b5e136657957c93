export { relayRoutes } from './relays.routes.ts';
