import { connect, type PeerCertificate } from 'node:tls';
import { type Clock, days, later, type Micros } from '../../platform/clock.ts';
import { type Check, type Finding, lengthSaid, whenSaid } from '../../platform/health/index.ts';

const PATIENCE = 8_000;
const [SOON, NOW] = [days(14), days(3)];

interface Shown {
  /** From when on it holds. */
  readonly from: Micros;
  /** When it ends. */
  readonly until: Micros;
  /** Why browsers will not trust it; undefined where they do. */
  readonly distrust: string | undefined;
}

/**
 * How long the certificate of the public address holds. The only address it connects to is the one in the operator's own
 * setting; it sends nothing but a TLS greeting.
 */
export const certificate = (deps: { readonly origin: string; readonly clock: Clock }): Check => ({
  name: 'certificate',
  title: { it: 'Certificato TLS', en: 'TLS certificate' },
  look: async () => {
    const address = new URL(deps.origin);
    if (address.protocol !== 'https:') return local;
    const shown = await certificateAt(address).catch(() => undefined);
    return shown ? found(shown, deps.clock.now()) : unread;
  },
});

const local: Finding = {
  state: 'off',
  what: {
    it: 'Solo su questa macchina, senza TLS.',
    en: 'On this machine only, without TLS.',
  },
};

const checkClock = {
  it: 'Controllare l’orologio di questa macchina (timedatectl). Se è giusto, dare al proxy un certificato che vale già.',
  en: 'Check the clock of this machine (timedatectl). If it is right, give the proxy a certificate that holds already.',
};

const unread: Finding = {
  state: 'warning',
  what: {
    it: 'L’indirizzo pubblico non risponde da questa macchina.',
    en: 'The public address does not answer from this machine.',
  },
  todo: {
    it: 'Se il portale si apre dai computer degli altri va tutto bene: forse da qui l’indirizzo pubblico non si raggiunge. Altrimenti guardare il proxy e STAFFETTA_ORIGIN.',
    en: 'If the portal opens on others’ computers all is well: perhaps the public address cannot be reached from here. Otherwise look at the proxy and at STAFFETTA_ORIGIN.',
  },
};

/** From what the server showed to a finding. */
export function found({ from, until, distrust }: Shown, now: Micros): Finding {
  const when = whenSaid(until);
  const todo = {
    it: 'Rinnovare il certificato nel proxy (con Caddy o certbot lo fa il timer: guardare perché non è partito).',
    en: 'Renew the certificate in the proxy (with Caddy or certbot a timer does: see why it did not run).',
  };
  if (until <= now)
    return {
      state: 'bad',
      what: {
        it: `Scaduto il ${when.it}: nessuno entra.`,
        en: `Expired on ${when.en}: nobody gets in.`,
      },
      todo,
    };
  if (from > now) return tooEarly(from);
  const left = lengthSaid((until - now) / 1e6);
  const what = {
    it: `Vale fino al ${when.it} (ancora ${left.it}).`,
    en: `Holds until ${when.en} (${left.en} left).`,
  };
  if (until < later(now, NOW)) return { state: 'bad', what, todo };
  if (distrust === 'ERR_TLS_CERT_ALTNAME_INVALID') return forAnother(what);
  if (distrust === 'CERT_NOT_YET_VALID') return signerTooEarly(what);
  if (until < later(now, SOON)) return { state: 'warning', what, todo };
  if (distrust === undefined) return { state: 'fine', what };
  return {
    state: 'warning',
    what: {
      it: `${what.it} Questa macchina non si fida di chi l’ha firmato (${distrust}).`,
      en: `${what.en} This machine does not trust who signed it (${distrust}).`,
    },
    todo: {
      it: 'Servire anche i certificati intermedi. Se è un’autorità interna, darla a Node con NODE_EXTRA_CA_CERTS.',
      en: 'Serve the intermediate certificates too. If it is an authority of your own, give it to Node with NODE_EXTRA_CA_CERTS.',
    },
  };
}

/** Either it is, or the clock of this machine is behind: then the others get in, and times here are wrong. */
const tooEarly = (from: Micros): Finding => ({
  state: 'bad',
  what: {
    it: `Vale solo dal ${whenSaid(from).it}: nessuno entra.`,
    en: `Holds only from ${whenSaid(from).en} on: nobody gets in.`,
  },
  todo: checkClock,
});

/** One of those above it: that it holds itself is of no use. */
const signerTooEarly = (what: Finding['what']): Finding => ({
  state: 'bad',
  what: {
    it: `Un certificato di chi l’ha firmato non vale ancora: nessuno entra. ${what.it}`,
    en: `A certificate of who signed it does not hold yet: nobody gets in. ${what.en}`,
  },
  todo: checkClock,
});

/** Whoever signed it: no browser lets anybody in under this name. */
const forAnother = (what: Finding['what']): Finding => ({
  state: 'bad',
  what: {
    it: `Il certificato è per un altro nome: nessuno entra. ${what.it}`,
    en: `The certificate is for another name: nobody gets in. ${what.en}`,
  },
  todo: {
    it: 'Dare al proxy un certificato per il nome di STAFFETTA_ORIGIN, o correggere STAFFETTA_ORIGIN.',
    en: 'Give the proxy a certificate for the name in STAFFETTA_ORIGIN, or correct STAFFETTA_ORIGIN.',
  },
});

/** What the server at an address shows; does not say goodbye before it has seen it, whoever signed it. */
function certificateAt(address: URL): Promise<Shown> {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port: Number(address.port || 443),
      servername: /[a-z]/i.test(host) && !host.includes(':') ? host : '',
      rejectUnauthorized: false,
    });
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      const { valid_from, valid_to } = socket.getPeerCertificate() as PeerCertificate;
      const distrust = socket.authorized ? undefined : codeOf(socket.authorizationError);
      socket.destroy();
      const [from, until] = [momentOf(valid_from), momentOf(valid_to)];
      if (Number.isNaN(from + until)) reject(new Error('no certificate'));
      else resolve({ from, until, distrust });
    });
  });
}

/** NaN where the server showed none. */
const momentOf = (written: string | undefined) => (Date.parse(written ?? '') * 1000) as Micros;

/** A word such as DEPTH_ZERO_SELF_SIGNED_CERT; never a name out of the certificate. */
const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code ?? error;
  return typeof code === 'string' && /^[A-Z_]{3,60}$/.test(code) ? code : 'UNTRUSTED';
};
