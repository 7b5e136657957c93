export { insertPerson, type NewPerson } from './people.store.ts';
