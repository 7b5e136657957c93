import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for cookies, tokens and links. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Such secrets cannot be guessed, so a plain SHA-256 is what is stored and looked up. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
