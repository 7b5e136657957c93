import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** The demonstration's mail server: takes everything, sends nothing, shows it on a page. */
export interface Mailbox {
  readonly smtpUrl: string;
  readonly pageUrl: string;
  readonly count: () => number;
  stop(): Promise<void>;
}

interface Kept {
  /** In the order of arrival, from 1: older mails are dropped, and a link still leads to its own. */
  readonly number: number;
  readonly to: string;
  readonly mail: ParsedMail;
}

/** Newest first on the page; older ones are dropped, so that a long demonstration does not fill the memory. */
const MOST = 2_000;

export async function openMailbox(): Promise<Mailbox> {
  const kept: Kept[] = [];
  let count = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        count += 1;
        kept.unshift({
          number: count,
          to: session.envelope.rcptTo.map((one) => one.address).join(', '),
          mail,
        });
        kept.length = Math.min(kept.length, MOST);
        done();
      }, done);
    },
  });
  const page = createServer((request, response) => {
    const chosen = /^\/(\d+)$/.exec(request.url ?? '')?.[1];
    const one = kept.find(({ number }) => number === Number(chosen));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.end(one ? show(one) : list(kept));
  });
  const smtpPort = await listening(smtp.listen(0, '127.0.0.1') as unknown as Server);
  const pagePort = await listening(page.listen(0, '127.0.0.1'));
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    pageUrl: `http://127.0.0.1:${pagePort}/`,
    count: () => count,
    stop: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      page.closeAllConnections();
      await new Promise<void>((resolve) => page.close(() => resolve()));
    },
  };
}

const listening = (server: Pick<Server, 'once' | 'address'>) =>
  new Promise<number>((resolve) =>
    server.once('listening', () => resolve((server.address() as AddressInfo).port)),
  );

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replaceAll(/[&<>"]/g, (one) => escapes[one]!);

const frame = (body: string) => `<!doctype html><html lang="it"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Posta della dimostrazione</title>
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td,th{padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}pre{white-space:pre-wrap}</style>
${body}</html>`;

function list(kept: readonly Kept[]): string {
  const rows = kept.map(
    ({ number, to, mail }) =>
      `<tr><td>${safe(mail.date?.toLocaleString('it-IT') ?? '')}</td><td>${safe(to)}</td>
       <td><a href="/${number}">${safe(mail.subject ?? '')}</a></td></tr>`,
  );
  const table = `<table><tr><th>Data</th><th>A</th><th>Oggetto</th></tr>${rows.join('')}</table>`;
  return frame(
    `<h1>Posta della dimostrazione</h1><p>${kept.length} messaggi, nessuno uscito da questo computer.</p>
     ${kept.length === 0 ? '<p>Ancora niente.</p>' : table}`,
  );
}

const show = ({ to, mail }: Kept) =>
  frame(
    `<p><a href="/">Tutti i messaggi</a></p><h1>${safe(mail.subject ?? '')}</h1>
     <p>A: ${safe(to)}</p><pre>${safe(mail.text ?? '')}</pre>`,
  );
