import { createTransport } from 'nodemailer';
import type { PlayerKey } from './cast.ts';
import { asOwner } from './newcomer.ts';
import type { World } from './world.ts';

/** Name of the mail server that stands before the tests' desks. */
export const AUTHSERV_ID = 'mx.hub.example';

/** Options of a world that takes mail in. */
export const takesMail = {
  mailIn: { door: 'lmtp://127.0.0.1:0', mailboxes: [], authservId: AUTHSERV_ID },
};

/** What the site's mail server says where all is well. */
export const proven = (from: string): string =>
  `Authentication-Results: ${AUTHSERV_ID}; dmarc=pass header.from=${from.split('@')[1]}`;

/** A line for each recipient, as the server answered; LMTP as the site's mail server speaks it. */
export async function handOver(
  world: World,
  raw: string | Buffer,
  { to, from = 'bounce@away.example' }: { to: string[]; from?: string },
): Promise<{ accepted: string[]; refused: string[] }> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: world.composed.mailIn!.door!.port,
    lmtp: true,
    ignoreTLS: true,
  } as never);
  try {
    const info = await transport.sendMail({ raw, envelope: { from, to } });
    const { accepted, rejectedErrors = [] } = info as unknown as {
      accepted: string[];
      rejectedErrors?: { response?: string; message: string }[];
    };
    return {
      accepted,
      refused: rejectedErrors.map(({ response, message }) => response ?? message),
    };
  } catch (error) {
    const { response, message } = error as { response?: string; message: string };
    return { accepted: [], refused: [response ?? message] };
  } finally {
    transport.close();
  }
}

/** Gives a player's desk an address, past the operator. */
export async function placeMailbox(world: World, player: PlayerKey): Promise<string> {
  const address = `desk@${player}.example`;
  await asOwner(
    world,
    `insert into mailbox (org_id, address) values (${world.orgs[player].id}, '${address}')`,
  );
  return address;
}
