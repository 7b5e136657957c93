export { buildApp } from './app.ts';
export { type Exchange, type Implementation, implement, implementPublic } from './implement.ts';
