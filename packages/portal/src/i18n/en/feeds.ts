import type { feeds as italian } from '../it/feeds.ts';
import type { Same } from '../same.ts';

export const feeds: Same<typeof italian> = {
  title: 'Lists for firewalls',
  lead: 'Domains, addresses and URLs to block, at an address that your firewall or DNS filter reads by itself.',
  what: 'They hold what your organisation may see and may act on (PAP:GREEN or wider), confirmed by a person. Left out are values on warning lists, your own domains, and what is flagged as personal data. What is recalled or expires is gone within a minute.',
  empty: 'No list',
  emptyHint:
    'Open one for each device, so that you can change its address without touching the others.',
  new: 'New list',
  name: 'Which device reads it',
  nameHint: 'For example: firewall of the Prato office.',
  days: 'For how many days a value stays',
  daysHint: 'Since it was reported. Usually 90.',
  open: 'Open the list',
  secretTitle: 'Addresses of “{{name}}”',
  secretHint:
    'They are shown only now: copy them into the device. Whoever has the address reads the list: keep it like a password.',
  list: { domains: 'Domains', urls: 'URLs', addresses: 'IP addresses' },
  copy: 'Copy the address: {{list}}',
  lines_one: '{{count}} line',
  lines_other: '{{count}} lines',
  changed: 'changed {{when}}',
  failing: 'not made anew since {{when}}: the last good one is given',
  never: 'never made so far',
  missing: 'cannot be made since {{when}}: the device gets an error',
  lastRead: 'read {{when}}',
  unread: 'never read by a device',
  back: 'last {{count}} days',
  rotate: 'Change the address',
  rotateSure: 'Change the address of “{{name}}”?',
  rotateHint:
    'The one before stops working at once: the device keeps the last list it read until you give it the new address.',
  close: 'Close',
  closeSure: 'Close “{{name}}”?',
  closeHint: 'The address stops working at once.',
  howTitle: 'How to enter it in the device',
  howLead:
    'These are plain texts, one value a line, no comments. Reading them every five minutes is enough.',
  how: {
    fortigate: {
      name: 'Fortinet FortiGate',
      steps:
        'Security Fabric › External Connectors › Create New › Threat Feeds: “IP Address” for addresses, “Domain Name” for domains, “FortiGuard Category” for URLs. Refresh rate: 5 minutes. Then choose it in the rules or the DNS filter.',
    },
    paloalto: {
      name: 'Palo Alto Networks',
      steps:
        'Objects › External Dynamic Lists › Add: one list for each type (IP List, Domain List, URL List), checked every five minutes. Then choose it in the rules.',
    },
    opnsense: {
      name: 'OPNsense and pfSense',
      steps:
        'Firewall › Aliases › Add, type “URL Table (IPs)”, with the address of the list of IP addresses; then a rule that blocks the alias. For domains a DNS filter is needed.',
    },
    adguard: {
      name: 'AdGuard Home and Pi-hole',
      steps:
        'AdGuard Home: Filters › DNS blocklists › Add. Pi-hole: Lists › Add blocklist. They block the exact name: for subdomains use dnsmasq or an RPZ.',
    },
    dnsmasq: {
      name: 'dnsmasq (blocks subdomains too)',
      steps:
        'In the folder /etc/dnsmasq.d, every five minutes; then restart the service if the file changed. If the address does not answer, or dnsmasq refuses the new file (.staffetta.check says why), the one of before stays:',
      command:
        "curl -fsS ADDRESS -o .staffetta.list && sed 's|.*|address=/&/|' .staffetta.list > .staffetta.new && PATH=$PATH:/usr/sbin dnsmasq --test --conf-file=.staffetta.new 2> .staffetta.check && mv .staffetta.new staffetta.conf",
    },
    rpz: {
      name: 'BIND, Unbound and others with RPZ',
      steps:
        'A response policy zone (RPZ) is made like this, in the folder of the zones; it blocks the name and its subdomains. Names beyond 237 characters are left out: with that of the zone they would exceed the limit of DNS. named-checkzone is a program of BIND (Debian: bind9-utils). If the address does not answer, or the new zone is not valid (.staffetta.check says why), the one of before stays:',
      command:
        "curl -fsS ADDRESS -o .staffetta.list && { echo '$TTL 300'; echo '@ SOA localhost. root.localhost. (' $(date +%s) '300 60 86400 300 )'; echo '@ NS localhost.'; awk 'length < 238 { print $0 \" CNAME .\"; print \"*.\" $0 \" CNAME .\" }' .staffetta.list; } > .staffetta.new && PATH=$PATH:/usr/sbin named-checkzone rpz.staffetta .staffetta.new > .staffetta.check && mv .staffetta.new rpz.staffetta.zone",
    },
  },
  unavailable:
    'If Staffetta does not answer, the device gets an error and not an empty list: it has to keep the last one.',
};
