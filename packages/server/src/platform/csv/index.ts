export { armed, disarmed, writeCsv } from './write-csv.ts';
