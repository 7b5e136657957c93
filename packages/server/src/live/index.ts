export { type LiveRoutesDeps, liveRoutes } from './live.routes.ts';
export { Streams } from './streams.ts';
