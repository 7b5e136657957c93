import { answer } from './answer.ts';
import { door } from './door.ts';
import { doors } from './doors.ts';
import { list } from './list.ts';
import { request } from './request.ts';
import { setDoor } from './set-door.ts';

export const admissions = { doors, request, door, setDoor, list, answer };
