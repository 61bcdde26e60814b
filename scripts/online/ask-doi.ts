import type { Learned } from './ask-address.js';
import type { Hosts } from './hosts.js';

/** An answer is a few hundred bytes; some handles carry much. */
const MOST_BYTES = 262_144;

/** Codes of the handle system (https://www.doi.org/doi-handbook/HTML/rest-api.html): found, and found without values. */
const REGISTERED = [1, 200];
const NOT_FOUND = 100;

/** Asks the DOI system whether it has a DOI; the publisher's page is not asked. */
export async function askDoi(doi: string, hosts: Hosts): Promise<Learned> {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  const url = new URL(`${hosts.settings.doi}/api/handles/${path}`);
  const said = await hosts.ask({ method: 'GET', url, bytes: MOST_BYTES });
  if (said.kind === 'later' || said.kind === 'ended') return null;
  if (said.kind === 'none') return said.why === 'offline' ? null : { outcome: 'unreachable', why: said.why };
  const { status, body } = said;
  const code = responseCode(body);
  if (REGISTERED.includes(code)) return { outcome: 'found', status };
  if (code === NOT_FOUND) return { outcome: 'gone', status };
  return status >= 400 && status < 500
    ? { outcome: 'refused', status }
    : { outcome: 'unreachable', status, why: 'server' };
}

/** The answer's code, which stands first; NaN where it is not the DOI system that answers. */
function responseCode(body: string): number {
  return Number(/^\s*\{\s*"responseCode"\s*:\s*(\d+)/.exec(body)?.[1] ?? Number.NaN);
}
