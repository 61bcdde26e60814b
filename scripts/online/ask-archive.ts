import type { Hosts } from './hosts.js';

const MOST_BYTES = 65_536;

/** Asks the Internet Archive for a copy of an address; gives where it is, or null. */
export async function askArchive(address: string, hosts: Hosts): Promise<string | null> {
  const url = new URL(`${hosts.settings.archive}/wayback/available?url=${encodeURIComponent(address)}`);
  const said = await hosts.ask({ method: 'GET', url, bytes: MOST_BYTES });
  return said.kind === 'reply' && said.status === 200 ? closest(said.body) : null;
}

interface Available {
  readonly archived_snapshots?: { readonly closest?: { readonly available?: boolean; readonly url?: unknown } };
}

function closest(body: string): string | null {
  try {
    const { closest } = (JSON.parse(body) as Available).archived_snapshots ?? {};
    if (closest?.available !== true || typeof closest.url !== 'string' || !/^https?:\/\//.test(closest.url))
      return null;
    return closest.url.replace(/^http:\/\/web\.archive\.org\//, 'https://web.archive.org/');
  } catch {
    return null;
  }
}
