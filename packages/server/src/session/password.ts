import { hash, verify } from '@node-rs/argon2';

/** argon2id, memory 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, first choice). */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Made once, so that an unknown address costs the same time as a wrong password. */
const decoy = hash('nobody has this password', argon2id);

export const hashPassword = (password: string): Promise<string> => hash(password, argon2id);

/** True when the password belongs to the hash; takes the same time when there is no hash. */
export async function passwordMatches(
  password: string,
  kept: string | undefined,
): Promise<boolean> {
  const matches = await verify(kept ?? (await decoy), password);
  return kept !== undefined && matches;
}
