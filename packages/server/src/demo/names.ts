// Invented names, put together from words so that none is a real firm's; the same at every run.
const bankKinds = ['Banca', 'Cassa', 'Credito', 'Banco'];
const bankWords = [
  'del Faggio',
  'della Ginestra',
  'del Corbezzolo',
  'delle Pievi',
  'del Leccio',
  'della Badia',
  'del Rovo',
  'delle Balze',
  'del Mirto',
  'della Querciola',
];
const firmTrades = [
  'Cartiera',
  'Tessitura',
  'Officine',
  'Conceria',
  'Frantoio',
  'Trasporti',
  'Filatura',
  'Vivai',
  'Meccanica',
  'Tintoria',
  'Molino',
  'Stampi',
  'Ceramiche',
  'Marmi',
  'Calzaturificio',
];
const firmWords = [
  'Acquerino',
  'Bisenzio',
  'Candeglia',
  'Dogana',
  'Ema',
  'Fornaci',
  'Garfagna',
  'Iolo',
  'Lima',
  'Montalba',
  'Nievole',
  'Ombrone',
  'Pescaglia',
  'Rondinella',
  'Serchio',
  'Tramonti',
  'Usella',
  'Vergaia',
  'Zambra',
  'Altopasso',
];
const forms = ['S.r.l.', 'S.p.A.', 'S.n.c.'];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** So many different banks. */
export const bankNames = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${at(bankKinds, Math.floor(index / bankWords.length))} ${at(bankWords, index)}`,
  );

/** So many different firms. */
export const firmNames = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `${at(firmTrades, Math.floor(index / firmWords.length))} ${at(firmWords, index)} ${at(forms, index)}`,
  );
