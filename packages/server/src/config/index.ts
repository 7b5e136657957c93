export { type Config, originAt, readConfig, relyingPartyId } from './config.ts';
export { readEnv } from './env.ts';
export { findPort } from './free-port.ts';
export type { ImapMailbox, MailInConfig } from './mail-in.ts';
export { fingerprints, keepSecrets, openSecrets, type Secrets, secretsFile } from './secrets.ts';
export { ensureStateFolder } from './state-folder.ts';
