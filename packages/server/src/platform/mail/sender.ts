/** `Name <address>` or a bare address, as written in STAFFETTA_MAIL_FROM (checked when it was read). */
export function senderOf(text: string): { name: string; address: string } {
  const parts = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  if (!parts) return { name: '', address: text.trim() };
  return { name: parts[1] ?? '', address: parts[2]!.trim() };
}
