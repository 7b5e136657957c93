import { ensurePortal } from './build-portal.ts';

await ensurePortal();
await import(new URL('../../packages/server/src/main.ts', import.meta.url).href);
