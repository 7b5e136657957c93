import { desk } from './desk.ts';
import { form } from './form.ts';
import { installation } from './installation.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { words } from './words.ts';

/** Every Italian text, by domain word. */
export const texts = { desk, form, installation, session, settings, shell, words };
