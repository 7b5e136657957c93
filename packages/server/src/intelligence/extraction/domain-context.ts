import { isWord, unitAt } from './characters.ts';
import { textBefore } from './name-chain.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Endings that are public suffixes and, more often, endings of files. */
const FILE_ENDINGS = words('zip mov py sh md so ps inc pub mk am ac pm vi cab map ax dot');
/** Endings that are files only when the text says so, or when the stem is one of a program. */
const DOUBTFUL_ENDINGS = words(
  'pl rs cc com one app cat link cf as ml mm st la cfg bar page pages',
);
const SOURCE_STEMS = words(
  'main test tests index install setup script exploit payload backdoor poc server client lib mod config utils master',
);
/** Endings that, before `.zip` and the like, make a double file ending. */
const INNER_ENDINGS = words(
  'pdf doc docx xls xlsx xlsm ppt pptx txt csv rtf exe dll js vbs jar apk img iso tar gz 7z rar jpg png html htm xml json log eml msg',
);
/** First words of expressions in program code (`window.name`, `System.Net`). */
const CODE_WORDS = words(
  'window document this self os re sys process console module math string array object json event node request response socket system java javax android microsoft windows convert util utils std data result item user req res err obj args options ctx props foo',
);
/** Those that begin longer expressions too (`document.location.host`). */
const LONG_CODE_WORDS = words('window document this self');
/** First labels of package names written the other way round (`com.example.app`). */
const REVERSED = words('com org net edu');
/** Suffixes that are never names of functions. */
const PLAIN_SUFFIXES = words('com net org info biz it eu ru');
/** Suffixes below which one letter is a well-known site. */
const ONE_LETTER_SUFFIXES = words('com co me net org');
/** Written like names, and never meant as one. */
const NOT_NAMES = words('asp.net vb.net ado.net ml.net paint.net p.es co.co.co co.co.pro');

const SAYS_HOST =
  /(?:domini[oi]|domains?|sit[oi]|(?:web)?sites?|hosts?|hostnames?|servers?|c2s?|c&c|url|dns|fqdn|verso|contatta|visit[aie]?)['"“«]?[\s:]+["'“«`(]{0,2}$/;
const SAYS_FILE =
  /(?:file|files|allegato|allegati|attachments?|archivio|archive|script|documento|document|eseguibile|executable|filename)['"“«]?[\s:]+["'“«`(]{0,2}$/;

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
export function meansHost(name: NameInText): boolean {
  const { text, start, end, written } = name;
  if (isInPath(text, start, end)) return false;
  const labels = written.toLowerCase().split('.');
  if (labels[0] === 'www') return true;
  if (NOT_NAMES.has(labels.join('.')) || hasOddCase(written) || isCode(name, labels)) return false;
  return (
    !looksLikeFile(name, labels) ||
    SAYS_HOST.test(textBefore(text, start, 32)) ||
    hasPathOrPort(text, end)
  );
}

/** After a slash, a backslash, `$`, `%`, `~`, or before `\config`: part of a path. */
function isInPath(text: string, start: number, end: number): boolean {
  const before = unitAt(text, start - 1);
  if (before === 0x5c || before === 0x24 || before === 0x25 || before === 0x7e) return true;
  if (before === 0x2f && unitAt(text, start - 2) !== 0x2f) return true;
  return unitAt(text, end) === 0x5c && isWord(unitAt(text, end + 1)) && !isEscape(text, end + 1);
}

/** The letter of `\n`, `\r` or `\t`, as JSON and logs write line breaks. */
const isEscape = (text: string, at: number): boolean => 'nrt'.includes(text[at]!);

/** Categories of security frameworks: `ID.AM`, `RS.MA`, `DP-ID.DM`. */
const CONTROL_CODE = /^(?:[A-Z]{2}-)?[A-Z]{2}\.[A-Z]{2}$/;

/** `System.Net`, `Spy.Agent.IO`: the last label in a case of its own. Nobody writes hosts so. */
function hasOddCase(written: string): boolean {
  const dot = written.lastIndexOf('.') + 1;
  const first = written.charCodeAt(dot);
  if (first < 65 || first > 90) return false;
  if (CONTROL_CODE.test(written)) return true;
  const ending = written.slice(dot);
  if (ending === ending.toUpperCase() && PLAIN_SUFFIXES.has(ending.toLowerCase())) return false;
  return written.toUpperCase() !== written;
}

/** `p.es`, `a.id`: one letter before the dot; but `x.com`, `t.co`, `t.me`. */
const isAbbreviation = (labels: readonly string[]): boolean =>
  labels.length === 2 && labels[0]!.length === 1 && !ONE_LETTER_SUFFIXES.has(labels[1]!);

/** Expressions, package names and calls: `window.name`, `webPage.link`, `com.example.app`, `re.search(text)`. */
function isCode({ text, end, written }: NameInText, labels: readonly string[]): boolean {
  const first = labels[0]!;
  const suffix = labels.at(-1)!;
  if (suffix.length > 3 && /[a-z][A-Z]/.test(written)) return true;
  if (isAbbreviation(labels) && !hasPathOrPort(text, end)) return true;
  if (LONG_CODE_WORDS.has(first) || REVERSED.has(first)) return true;
  if (labels.length === 2 && CODE_WORDS.has(first)) return true;
  if (unitAt(text, end) !== 0x28 || PLAIN_SUFFIXES.has(suffix)) return false;
  const next = unitAt(text, end + 1);
  return next < 48 || next > 57;
}

function looksLikeFile({ text, start, written }: NameInText, labels: readonly string[]): boolean {
  const ending = labels.at(-1)!;
  const stem = labels.at(-2)!;
  if (FILE_ENDINGS.has(ending)) {
    return labels.length === 2 || INNER_ENDINGS.has(stem) || isNumber(stem);
  }
  if (labels.length > 2 || !DOUBTFUL_ENDINGS.has(ending)) return false;
  if (ending === 'app' && written[0] !== labels[0]![0]) return true;
  if (ending !== 'com' && SOURCE_STEMS.has(stem)) return true;
  return SAYS_FILE.test(textBefore(text, start, 32));
}

const isNumber = (label: string): boolean => /^[0-9]{1,63}$/.test(label);

/** `evil.zip/login`, `evil.zip:8080`. */
function hasPathOrPort(text: string, end: number): boolean {
  const mark = unitAt(text, end);
  const next = unitAt(text, end + 1);
  if (mark === 0x3a) return next >= 48 && next <= 57;
  return mark === 0x2f && next > 0x20;
}
