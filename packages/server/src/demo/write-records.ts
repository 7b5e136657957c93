import type { Players } from './stage.ts';

const services = [
  { name: 'Sistema informativo bancario', clients: 40 },
  { name: 'Internet banking e app', clients: 34 },
  { name: 'Bonifici istantanei', clients: 21 },
] as const;

/** What administrators write before the month begins: services, which banks depend on them, referents. */
export async function writeRecords(play: Players): Promise<void> {
  await nameClients(play);
  for (const hub of ['outsourcer', 'association'])
    for (const side of [hub, 'cosc']) await nameReferents(play, hub, side);
}

/** Which banks depend on which service of the outsourcer. */
async function nameClients(play: Players): Promise<void> {
  const outsourcer = play.as('outsourcer', 'amministratore');
  for (const { name, clients } of services) {
    const { uid: service } = await outsourcer.services.add({ body: { name, sector: 'banking' } });
    for (let nth = 1; nth <= clients; nth++)
      await outsourcer.dependencies.add({ body: { service, dependent: play.uid(`bank${nth}`) } });
  }
}

/** One side of the agreement with a hub names who answers for it. */
async function nameReferents(play: Players, hub: string, side: string): Promise<void> {
  const { agreements, contacts } = play.as(side, 'amministratore');
  const { items } = await agreements.list({ query: {} });
  const agreement = items.find(({ parties }) =>
    parties.some(({ organisation }) => organisation.uid === play.uid(hub)),
  );
  if (!agreement) return;
  const params = { uid: agreement.uid };
  const own = (await contacts.list({ query: {} })).items.map(({ uid }) => uid);
  const { version } = await agreements.show({ params });
  await agreements.referents({ params, version, body: { contacts: own } });
}
