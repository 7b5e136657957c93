import { textBefore } from './name-chain.ts';

/** Endings that are public suffixes and, more often, endings of files. */
const FILE_ENDINGS = new Set('zip mov py sh md so ps inc pub mk am ac pm vi'.split(' '));
/** Endings of program sources that are, more often, countries or common suffixes. */
const SOURCE_ENDINGS = new Set('pl rs cc'.split(' '));
const SOURCE_STEMS = new Set(
  'main test tests index install setup script exploit payload backdoor poc server client lib mod config utils'.split(
    ' ',
  ),
);
/** Endings that, before `.zip` and the like, make a double file ending. */
const INNER_ENDINGS = new Set(
  'pdf doc docx xls xlsx xlsm ppt pptx txt csv rtf exe dll js vbs jar apk img iso tar gz 7z rar jpg png html htm xml json log eml msg'.split(
    ' ',
  ),
);
/** First words of expressions in program code (`window.name`, `System.Net`). */
const CODE_WORDS = new Set(
  'window document this self os sys process console module math string array object json event node request response socket system java javax android microsoft windows convert util utils std'.split(
    ' ',
  ),
);
/** First labels of package names written the other way round (`com.example.app`). */
const REVERSED = new Set(['com', 'org', 'net', 'edu']);
/** Written like names, and never meant as one. */
const NOT_NAMES = new Set([
  'asp.net',
  'vb.net',
  'ado.net',
  'ml.net',
  'paint.net',
  'p.es',
  'co.co.co',
  'co.co.pro',
]);

const TALKS_OF_HOSTS =
  /(?:domini[oi]|domains?|sit[oi]|(?:web)?sites?|hosts?|hostnames?|servers?|c2s?|c&c|url|dns|fqdn|verso|contatta|visit[aie]?)['"“«]?[\s:]+["'“«`(]{0,2}$/;

export type NameInText = {
  text: string;
  start: number;
  end: number;
  /** As written, in its own case, after refanging. */
  written: string;
};

/**
 * Says whether a name with a public suffix, found in running text without scheme and not defanged,
 * is meant as a host. File names, paths, package names and program code look just the same.
 */
export function meansHost({ text, start, end, written }: NameInText): boolean {
  const before = text.charCodeAt(start - 1);
  const slash = before === 0x2f && text.charCodeAt(start - 2) !== 0x2f;
  if (slash || before === 0x5c || before === 0x24 || before === 0x25 || before === 0x7e)
    return false;
  const labels = written.toLowerCase().split('.');
  if (labels[0] === 'www') return true;
  if (NOT_NAMES.has(labels.join('.')) || hasOddCase(written) || isCall(text, end)) return false;
  if (labels.length === 2 && CODE_WORDS.has(labels[0]!)) return false;
  if (labels.length > 2 && REVERSED.has(labels[0]!)) return false;
  return !looksLikeFile(labels, written) || talksOfHosts(text, start) || hasPathOrPort(text, end);
}

/** `System.Net`, `Spy.Agent.IO`: the last label in a case of its own. Nobody writes hosts so. */
function hasOddCase(written: string): boolean {
  const dot = written.lastIndexOf('.') + 1;
  const first = written.charCodeAt(dot);
  if (first < 65 || first > 90) return false;
  return written.toUpperCase() !== written;
}

/** `os.system('...')`, `foo.run()`. */
function isCall(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== 0x28) return false;
  const next = text.charCodeAt(end + 1);
  return next === 0x29 || next === 0x22 || next === 0x27;
}

function looksLikeFile(labels: readonly string[], written: string): boolean {
  const ending = labels.at(-1)!;
  const stem = labels.at(-2)!;
  if (FILE_ENDINGS.has(ending)) {
    return labels.length === 2 || INNER_ENDINGS.has(stem) || isNumber(stem);
  }
  if (ending === 'app') return labels.length === 2 && written[0] !== written[0]!.toLowerCase();
  return SOURCE_ENDINGS.has(ending) && labels.length === 2 && SOURCE_STEMS.has(stem);
}

const isNumber = (label: string): boolean => /^[0-9]{1,63}$/.test(label);

const talksOfHosts = (text: string, start: number): boolean =>
  TALKS_OF_HOSTS.test(textBefore(text, start, 32));

/** `evil.zip/login`, `evil.zip:8080`. */
function hasPathOrPort(text: string, end: number): boolean {
  const mark = text.charCodeAt(end);
  const next = text.charCodeAt(end + 1);
  if (mark === 0x3a) return next >= 48 && next <= 57;
  return mark === 0x2f && !Number.isNaN(next) && next > 0x20;
}
