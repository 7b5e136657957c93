export { appRole, type Connection, connectionUrl, ownerRole } from './roles.ts';
export { type Embedded, type EmbeddedOptions, startEmbedded } from './start-embedded.ts';
