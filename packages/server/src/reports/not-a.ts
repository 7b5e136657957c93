import { notA } from '@staffetta/contract';

/** What a report is not, said in each answer and on the record (DESIGN 3.7). */
export const NOT_A = notA;
