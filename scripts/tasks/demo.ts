import { ensurePortal } from './build-portal.ts';

await ensurePortal();
await import(new URL('../../packages/server/src/demo/main.ts', import.meta.url).href);
