import { notA } from '@staffetta/contract';

/** What a report is not, said in each answer and on the record (promise 7, docs/promises.md). */
export const NOT_A = notA;
