export * from './agreements/clauses.ts';
export * from './client.ts';
export * from './errors.ts';
export * from './openapi.ts';
export * from './operation.ts';
export * from './operations.ts';
export * from './session/session-info.ts';
export * from './words.ts';
