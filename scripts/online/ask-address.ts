import type { Answer } from '../check/links/index.js';
import type { Hosts, Said } from './hosts.js';
import type { Reply } from './request.js';

/** What was learned of an address; null where it could not be asked. */
export type Learned = Omit<Answer, 'asked'> | null;

/** Redirects of HTTP (RFC 9110, 15.4), and whether they are for good. */
const REDIRECTS: ReadonlyMap<number, boolean> = new Map([
  ...[301, 308].map((status) => [status, true] as const),
  ...[302, 303, 307].map((status) => [status, false] as const),
]);

/** Asks for an address and follows its redirects; downloads nothing. */
export async function askAddress(address: string, hosts: Hosts): Promise<Learned> {
  const way = new Way(new URL(address));
  while (true) {
    const said = await askHead(way.at, hosts);
    if (said.kind === 'later' || said.kind === 'ended') return null;
    if (said.kind === 'none')
      return said.why === 'offline' ? null : { outcome: 'unreachable', ...way.to, why: said.why };
    const location = REDIRECTS.has(said.status) ? said.headers.location : undefined;
    if (location === undefined) return { ...judged(said, way), status: said.status };
    if (said.headers['set-cookie']) way.cookies = true;
    if (!way.follow(location, said.status) || way.length > hosts.settings.redirects)
      // Who sends programs without cookies round in circles may well show the page to a browser.
      return { outcome: way.cookies ? 'refused' : 'unreachable', status: said.status, why: 'redirects' };
  }
}

/** From where to where redirects have led so far. */
class Way {
  at: URL;
  cookies = false;
  /** Where the first redirects lead as far as they are for good. */
  settled: URL;
  readonly #met = new Set<string>();
  #permanent = true;

  constructor(readonly from: URL) {
    this.at = from;
    this.settled = from;
    this.#met.add(from.href);
  }

  get length(): number {
    return this.#met.size - 1;
  }

  /** Where it has come to, for the ledger. */
  get to(): { to?: string } {
    return this.at === this.from ? {} : { to: this.at.href };
  }

  /** Goes on; false where that leads nowhere. */
  follow(location: string, status: number): boolean {
    if (!URL.canParse(location, this.at.href)) return false;
    const next = new URL(location, this.at);
    if (!/^https?:$/.test(next.protocol) || this.#met.has(next.href)) return false;
    this.#permanent &&= REDIRECTS.get(status) === true;
    if (this.#permanent) this.settled = next;
    this.at = next;
    this.#met.add(next.href);
    return true;
  }
}

/** Some hosts answer HEAD with anything but the truth: what is bad news is asked again by GET, its body left. */
async function askHead(url: URL, hosts: Hosts): Promise<Said> {
  const said = await hosts.ask({ method: 'HEAD', url, bytes: 0 });
  const believed = said.kind === 'reply' ? said.status < 400 || said.status === 429 : said.kind !== 'none';
  if (believed || (said.kind === 'none' && said.why !== 'connection')) return said;
  return hosts.ask({ method: 'GET', url, bytes: 0 });
}

function judged({ status, headers }: Reply, way: Way): Omit<Answer, 'asked' | 'status'> {
  if (status < 400) return isMoved(way) ? { outcome: 'moved', to: way.settled.href } : { outcome: 'found', ...way.to };
  if (status === 404 || status === 410) return { outcome: 'gone', ...way.to };
  // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
  if (headers['cf-mitigated'] !== undefined) return { outcome: 'refused', ...way.to };
  if (status === 408 || (status >= 500 && status < 600)) return { outcome: 'unreachable', ...way.to, why: 'server' };
  return { outcome: 'refused', ...way.to };
}

/** Another scheme, `www.` or a slash at the end is the same place to a reader. */
function isMoved({ from, settled }: Way): boolean {
  const place = ({ host, pathname, search }: URL) =>
    `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
  return place(from) !== place(settled);
}
