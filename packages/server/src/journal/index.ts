export { type Act, type Logs, record } from './record.ts';
