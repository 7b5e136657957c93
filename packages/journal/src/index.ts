export { ACTS, type Act, isAct, mayCross } from './act.ts';
export { batchLeaves, batchRoot } from './batch.ts';
export {
  type Bounds,
  canonicalBytes,
  canonicalText,
  type Json,
  parseCanonical,
} from './canonical.ts';
export { type Checkpoint, isSigned, type SignedCheckpoint, signCheckpoint } from './checkpoint.ts';
export { type Comparison, compareLogs, type Difference, type LogSource } from './compare-logs.ts';
export { type Draft, draftPayload, type LogKind } from './draft-payload.ts';
export { JournalError, type JournalErrorCode } from './error.ts';
export { FORMAT, type Header, type LogOwner, type Named } from './export-format.ts';
export { type ExportRequest, exportLog, type StoredEntry } from './export-log.ts';
export type { Finding, FindingCode, Place } from './finding.ts';
export type { Hash } from './hash.ts';
export { firstChain, freshSalt, leafHash, nextChain } from './leaf.ts';
export { LogSum, sumOf } from './log-sum.ts';
export { Frontier, merkleRoot, treeLeaf } from './merkle.ts';
export {
  consistencyProof,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from './merkle-proof.ts';
export { checkPayload, type Facts, isInstant, type Payload, type Subject } from './payload.ts';
export { keyFromPublished, keyIdFromText, type PublishedKey, publishKey } from './signing-key.ts';
export { type Verdict, type VerifyOptions, verifyLog } from './verify-log.ts';
