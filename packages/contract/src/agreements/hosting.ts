import { type Static, Type } from 'typebox';
import { Closed, Day, Text } from '../words.ts';

/** Who runs the installation on which the parties exchange, and where its data lies. */
export const Host = Closed({
  name: Text(200),
  /** The legal seat, as an address. */
  seat: Text(300),
  /** Where the data lies, ISO 3166-1 alpha-2. */
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  /** The data centre, in words. */
  dataCentre: Text(300),
});
export type Host = Static<typeof Host>;

/** Who handles personal data for a controller (GDPR art. 28): hosting, maintenance, mail. */
export const Processor = Closed({ name: Text(200), seat: Text(300), task: Text(300) });
export type Processor = Static<typeof Processor>;

/** A system administrator of the installation, designated one by one (Garante, provvedimento of 27 November 2008). */
export const SystemAdministrator = Closed({
  name: Text(200),
  employer: Text(200),
  designatedOn: Day,
});
export type SystemAdministrator = Static<typeof SystemAdministrator>;

/** What a draft may still leave open; before the first signature all three are said. */
export const Hosting = Closed({
  host: Type.Optional(Host),
  /** An empty list declares that there is none. */
  processors: Type.Optional(Type.Array(Processor, { maxItems: 20 })),
  administrators: Type.Optional(Type.Array(SystemAdministrator, { maxItems: 50 })),
});
export type Hosting = Static<typeof Hosting>;
