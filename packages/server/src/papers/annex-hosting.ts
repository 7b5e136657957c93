import type { Block } from '../platform/pdf/index.ts';
import { type AnnexFacts, nameIn } from './annex-facts.ts';
import { dayInWords } from './in-words.ts';

/** Who hosts, who decides, who processes, who administers. What is not said yet is marked. */
export const hostingBlocks = (facts: AnnexFacts): Block[] => [
  ...hostBlocks(facts),
  ...controllerBlocks(facts),
  ...processorBlocks(facts),
  ...administratorBlocks(facts),
];

function hostBlocks({ agreement, t, words }: AnnexFacts): Block[] {
  const host = agreement.clauses.hosting?.host;
  const rows = (['name', 'seat', 'dataCentre', 'country'] as const).map((name) => ({
    name: t.host[name],
    value: host?.[name] ?? words.toBeSaid,
  }));
  return [
    { is: 'heading', level: 2, text: t.host.heading },
    { is: 'fields', fields: rows },
    { is: 'paragraph', text: t.host.text },
  ];
}

function controllerBlocks({ agreement, t, words }: AnnexFacts): Block[] {
  const rows = agreement.particulars.map(({ party, controller }) => {
    const name = nameIn(agreement, party);
    if (!controller) return [name, words.toBeSaid, '', ''];
    const { dpo, seat, capacity } = controller;
    const officer = [dpo.name, dpo.email, dpo.phone].filter(Boolean).join(', ');
    return [name, `${controller.name}, ${seat}`, words.capacity[capacity], officer];
  });
  return [
    { is: 'heading', level: 2, text: t.controllers.heading },
    {
      is: 'table',
      columns: [
        { title: t.controllers.party, width: 25 },
        { title: t.controllers.controller, width: 30 },
        { title: t.controllers.capacity, width: 18 },
        { title: t.controllers.dpo, width: 27 },
      ],
      rows,
    },
    { is: 'paragraph', text: t.controllers.text },
  ];
}

function processorBlocks({ agreement, t, words }: AnnexFacts): Block[] {
  const heading: Block = { is: 'heading', level: 2, text: t.processors.heading };
  const processors = agreement.clauses.hosting?.processors;
  if (!processors?.length)
    return [heading, { is: 'paragraph', text: processors ? t.processors.none : words.toBeSaid }];
  return [
    heading,
    {
      is: 'table',
      columns: [
        { title: t.processors.name, width: 35 },
        { title: t.processors.seat, width: 30 },
        { title: t.processors.task, width: 35 },
      ],
      rows: processors.map(({ name, seat, task }) => [name, seat, task]),
    },
  ];
}

function administratorBlocks({ agreement, t, words }: AnnexFacts): Block[] {
  const heading: Block = { is: 'heading', level: 2, text: t.administrators.heading };
  const administrators = agreement.clauses.hosting?.administrators;
  if (!administrators?.length) return [heading, { is: 'paragraph', text: words.toBeSaid }];
  return [
    heading,
    {
      is: 'table',
      columns: [
        { title: t.administrators.name, width: 35 },
        { title: t.administrators.employer, width: 40 },
        { title: t.administrators.designatedOn, width: 25 },
      ],
      rows: administrators.map(({ name, employer, designatedOn }) => [
        name,
        employer,
        dayInWords(words, designatedOn),
      ]),
    },
    { is: 'small', text: t.administrators.text },
  ];
}
