import { generateSecret, generateURI, verifySync } from 'otplib';

/** A phone's clock may be half a minute off. */
const TOLERANCE = 30;

/** A secret for an authenticator app, 160 bits (RFC 6238, RFC 4226 section 4). */
export const newTotpSecret = (): string => generateSecret();

/** The `otpauth://` address that the app reads from the QR code. */
export const totpUri = (issuer: string, label: string, secret: string): string =>
  generateURI({ issuer, label, secret });

/**
 * Checks a six-digit code. Gives the time step it belongs to, to be kept: the same code is refused a second
 * time (RFC 6238, section 5.2). Undefined when it is wrong, old, or used.
 *
 * @param epoch seconds since 1970
 * @param lastStep the step of the last accepted code
 */
export function totpStep(
  secret: string,
  code: string,
  epoch: number,
  lastStep: number | undefined,
): number | undefined {
  const result = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE });
  if (!result.valid || !('timeStep' in result)) return undefined;
  if (lastStep !== undefined && result.timeStep <= lastStep) return undefined;
  return result.timeStep;
}
