export { dependencyRoutes } from './dependencies.routes.ts';
