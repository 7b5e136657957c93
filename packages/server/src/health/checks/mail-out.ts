import { type Clock, later, type Micros, minutes } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import {
  type Check,
  type Finding,
  lengthSaid,
  type Sentence,
  whenSaid,
} from '../../platform/health/index.ts';
import { type HealthNumbers, healthNumbers } from '../health.store.ts';
import { nobody } from '../nobody.ts';
import { failureSaid } from './mail-failure.ts';

/** A mail that has waited so long is not waiting for its turn. */
const STUCK = minutes(15);

/** Does mail leave: the last that did, the last failure, what waits. */
export const mailOut = (deps: {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly sends: boolean;
}): Check => ({
  name: 'mail-out',
  title: { it: 'Posta in uscita', en: 'Outgoing mail' },
  look: async () => {
    const numbers = await deps.work.run(nobody, healthNumbers);
    return deps.sends ? found(numbers, deps.clock.now()) : off(numbers.waiting);
  },
});

const off = (waiting: number): Finding => ({
  state: waiting > 0 ? 'bad' : 'off',
  what: {
    it: `Spenta: nessuna e-mail parte.${waiting > 0 ? ` In attesa: ${waiting}.` : ''}`,
    en: `Off: no mail leaves.${waiting > 0 ? ` Waiting: ${waiting}.` : ''}`,
  },
  todo: {
    it: 'Indicare il server in STAFFETTA_SMTP_URL e il mittente in STAFFETTA_MAIL_FROM, poi riavviare.',
    en: 'Name the server in STAFFETTA_SMTP_URL and the sender in STAFFETTA_MAIL_FROM, then restart.',
  },
});

function found(numbers: HealthNumbers, now: Micros): Finding {
  const { due_since: since, given_up: givenUp } = numbers;
  const what = story(numbers);
  if (since !== null && later(since as Micros, STUCK) < now)
    return {
      state: 'bad',
      what: joined(
        {
          it: `La più vecchia aspetta da ${lengthSaid((now - since) / 1e6).it}.`,
          en: `The oldest has been waiting for ${lengthSaid((now - since) / 1e6).en}.`,
        },
        what,
      ),
      todo: {
        it: 'Controllare il server di posta di STAFFETTA_SMTP_URL. Niente va perso: si ritenta per cinque giorni.',
        en: 'Look at the mail server of STAFFETTA_SMTP_URL. Nothing is lost: it is tried for five days.',
      },
    };
  if (givenUp > 0)
    return {
      state: 'warning',
      what: joined(
        {
          it: `Rinunciato a ${givenUp} nelle ultime 24 ore.`,
          en: `${givenUp} given up in the last 24 hours.`,
        },
        what,
      ),
      todo: {
        it: 'Chi aspettava quelle e-mail non le ha avute: sui tabelloni delle allerte si vede chi. Correggere gli indirizzi dei referenti.',
        en: 'Those who waited for these mails did not get them: the boards of the alerts show whom. Correct the contacts’ addresses.',
      },
    };
  return { state: 'fine', what };
}

/** Last success, last failure, how many wait. */
function story({ last_sent: sent, last_error: error, last_error_at: at, waiting }: HealthNumbers) {
  const parts: Sentence[] = [
    sent === null
      ? { it: 'Nessuna è ancora partita.', en: 'None has left yet.' }
      : {
          it: `L’ultima è partita il ${whenSaid(sent as Micros).it}.`,
          en: `The last left on ${whenSaid(sent as Micros).en}.`,
        },
    { it: `In coda: ${waiting}.`, en: `In the queue: ${waiting}.` },
  ];
  if (error !== null && at !== null) {
    const [when, why] = [whenSaid(at as Micros), failureSaid(error)];
    parts.push({
      it: `Ultimo errore, ${when.it}: ${why.it}.`,
      en: `Last failure, ${when.en}: ${why.en}.`,
    });
  }
  return joined(...parts);
}

const joined = (...parts: readonly Sentence[]): Sentence => ({
  it: parts.map(({ it }) => it).join(' '),
  en: parts.map(({ en }) => en).join(' '),
});
