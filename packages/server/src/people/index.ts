export { peopleRoutes } from './people.routes.ts';
export { insertPerson, type NewPerson } from './people.store.ts';
