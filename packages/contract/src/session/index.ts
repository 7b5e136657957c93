import { current } from './current.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const session = { signIn, current, signOut };
