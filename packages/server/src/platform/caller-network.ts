import ipaddr from 'ipaddr.js';

const NETWORK_BYTES = 8;

/**
 * Whose tries and requests are counted together: an IPv4 address, or the /64 of an IPv6 one. Whoever holds one IPv6
 * address holds the 2^64 beside it (RFC 7421), and a limit for each would be none. Anything else stands as it is.
 */
export function callerNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  // An IPv4 address in IPv6 clothes (`::ffff:192.0.2.1`) is taken out of them.
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = parsed.toByteArray().fill(0, NETWORK_BYTES);
  return `${ipaddr.fromByteArray(network).toString()}/64`;
}
