export { reachEmbedded, removeEmbedded } from './reach-embedded.ts';
export { appRole, type Connection, connectionUrl } from './roles.ts';
export { type Embedded, type EmbeddedOptions, startEmbedded } from './start-embedded.ts';
