/** A device or a program, and what stands around its name; a sentence has other words too. */
const NAMES = new Set(
  (
    'iphone ipad mac android galaxy samsung huawei xiaomi redmi oppo motorola honor pixel nokia sony smartphone cellulare ' +
    'telefono tablet dispositivo device phone mobile outlook yahoo libero tiscali aruba virgilio proton gmail mail email ' +
    'posta app windows ios for per su on note pro max mini plus ultra lite'
  ).split(' '),
);
const OPENINGS =
  /^(?:inviat[oa] (?:da|dal|dalla|con|tramite)(?: mi[oa])?|sent (?:from|with|via)(?: my)?|(?:ottieni|ottenere|scarica|get)(?= outlook (?:per|for) )) /;
const LONGEST = 300;

/** “Inviato da iPhone”, “Get Outlook for iOS<https://…>”: a telephone adds it, its owner has often never seen it. */
export function isMobileSignature(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = withoutLinks(line).toLowerCase();
  const name = words.replace(OPENINGS, '');
  if (name === words) return false;
  return name.split(' ').every((word) => NAMES.has(word) || /^[a-z]?\d{1,3}[a-z]?$/.test(word));
}

/** The text of a link, whether its target stands in angle brackets, in round ones or nowhere. */
const withoutLinks = (line: string): string =>
  line
    .replaceAll(/<[^<>]*>|\(https?:[^()]*\)/g, ' ')
    .replaceAll(/[[\]*_]|\.\s*$/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
