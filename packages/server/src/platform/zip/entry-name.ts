/** What a desk opens without running it; everything else gets `.dat` behind its ending. */
const OPENED =
  /\.(pdf|png|jpe?g|gif|webp|tiff?|bmp|heic|txt|csv|tsv|json|xml|log|eml|msg|zip|7z|rar|gz|tar|pcap|pcapng|docx|xlsx|pptx|odt|ods|odp|rtf|p7m|p7s|asc|mp3|mp4|wav|mov)$/;
const LONGEST = 80;

/**
 * A name under which a file that somebody else named may lie in an archive: letters, digits and `._-` of ASCII, no folder,
 * no hidden file, nothing that a double click runs. The number keeps equal names apart, and reserved ones (`CON`) harmless.
 */
export function entryName(number: number, given: string): string {
  const plain = given
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/\.{2,}/g, '.')
    .replace(/^[._-]+|[._-]+$/g, '');
  const name = shortened(plain || 'allegato');
  const safe = OPENED.test(name.toLowerCase()) ? name : `${name}.dat`;
  return `${String(number).padStart(2, '0')}-${safe}`;
}

/** Cut before its ending, which says what it is. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST - ending.length) + ending;
}
