import type { Pap, Tlp as TlpLabel } from '@staffetta/contract';

const looks: Record<TlpLabel, string> = {
  RED: 'tlp tlp-red',
  'AMBER+STRICT': 'tlp tlp-amber',
  AMBER: 'tlp tlp-amber',
  GREEN: 'tlp tlp-green',
  CLEAR: 'tlp tlp-clear',
};

/** The label as FIRST writes it: never translated, in the colours of TLP 2.0. */
export function Tlp({ label }: { label: TlpLabel }) {
  return <span className={looks[label]}>TLP:{label}</span>;
}

/** PAP says what may be done with it, not who may read it. */
export function PapLabel({ label }: { label: Pap }) {
  return <span className="tlp tlp-clear">PAP:{label}</span>;
}
