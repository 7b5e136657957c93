import { answer } from './answer.ts';
import { lift } from './lift.ts';
import { list } from './list.ts';
import { place } from './place.ts';
import { requests } from './requests.ts';

export const holds = { place, lift, list, requests, answer };
