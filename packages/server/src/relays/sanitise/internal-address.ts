/**
 * Is this address of use only inside somebody's network? Private (RFC 1918, RFC 4193), shared by a carrier
 * (RFC 6598), link-local (RFC 3927, RFC 4291 section 2.5.6) or loopback.
 * @param value IPv4, IPv6 or a block of them, in the normal form of the extraction
 */
export function isInternalAddress(value: string): boolean {
  return value.includes(':') ? isInternalIpv6(value) : isInternalIpv4(value);
}

function isInternalIpv4(value: string): boolean {
  const [a, b] = value.split('.', 2).map(Number) as [number, number];
  if (a === 10 || a === 127) return true;
  if (a === 172) return b >= 16 && b <= 31;
  if (a === 192) return b === 168;
  if (a === 169) return b === 254;
  return a === 100 && b >= 64 && b <= 127;
}

function isInternalIpv6(value: string): boolean {
  if (value === '::1' || value.startsWith('::1/')) return true;
  const first = Number.parseInt(value.split(':', 1)[0] || '0', 16);
  const uniqueLocal = (first & 0xfe00) === 0xfc00;
  const linkLocal = (first & 0xffc0) === 0xfe80;
  return uniqueLocal || linkLocal;
}
