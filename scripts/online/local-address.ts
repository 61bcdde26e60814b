import type { LookupOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Settings } from './settings.js';

/* A paper may come from a stranger: its links must not make us knock at doors inside the reader's network. */

/** Not on the public internet (IANA's registry of special-purpose addresses, RFC 6890 and its updates). */
const LOCAL_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
];
const LOCAL_IPV6 = [
  ...['::/128', '::1/128', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', 'fc00::/7'],
  ...['fe80::/9', 'ff00::/8'],
];
/** Addresses of IPv6 that stand for one of IPv4 in their last 32 bits (RFC 4291, 2.5.5; RFC 6052). */
const HOLDERS = ['::', '::ffff:', '64:ff9b::'];

const local = localAddresses();

function localAddresses(): BlockList {
  const list = new BlockList();
  for (const range of LOCAL_IPV6) add(list, range, 'ipv6', 0);
  for (const range of LOCAL_IPV4) {
    add(list, range, 'ipv4', 0);
    for (const holder of HOLDERS) add(list, holder + range, 'ipv6', 96);
  }
  return list;
}

function add(list: BlockList, range: string, family: 'ipv4' | 'ipv6', more: number): void {
  const [address = '', length] = range.split('/');
  list.addSubnet(address, Number(length) + more, family);
}

/** Whether an IP address is none of the public internet, and not allowed by name. */
export function isLocal(address: string, { allow }: Pick<Settings, 'allow'>): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return false;
  return !allow.includes(bare) && local.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

/** Code of the error with which a local address is refused. */
export const LOCAL = 'ELOCAL';

/** Looks a host's addresses up for a connection and keeps those that are not local: what is checked is what is used. */
export function publicLookup(settings: Settings): LookupFunction {
  return (host, options, callback) => {
    const asked: LookupOptions & { all: true } = { ...options, all: true };
    settings.lookup(host, asked, (error, addresses) => {
      if (error) return callback(error, []);
      const open = addresses.filter(({ address }) => !isLocal(address, settings));
      const first = open[0];
      if (!first) return callback(Object.assign(new Error(`${host} is local`), { code: LOCAL }), []);
      return options.all ? callback(null, open) : callback(null, first.address, first.family);
    });
  };
}
