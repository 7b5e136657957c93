import type { Warning } from '../reasons.ts';

/**
 * Autonomous systems of resolvers, content networks, clouds and the Italian access operators (names
 * as registered with the regional registries).
 */
const OPERATORS = `
AS714 AS6185 AS8068 AS8075 AS13335 AS14618 AS15133 AS15169 AS16509 AS16625 AS19281 AS19551 AS20940
AS32934 AS36459 AS36692 AS42 AS54113 AS139070 AS396982
AS137 AS1267 AS3269 AS12874 AS30722 AS8612 AS24608 AS31034 AS5602 AS29447 AS210278
`;

export const OPERATOR_TABLE: ReadonlyMap<string, Warning> = new Map(
  OPERATORS.trim()
    .split(/\s+/)
    .map((number) => [number, { list: 'operators', reason: 'network-operator' }]),
);
