import { isMap, isScalar, type Node } from 'yaml';
import type { Microtype } from '../metadata.js';
import type { Values } from './values.js';

export const MICROTYPE: Microtype = { protrusion: true, expansion: true };

const NAMES = ['protrusion', 'expansion', 'activate'] as const;
const EXPECTED = ['`protrusion=false`', '`expansion=false`', '`activate=false`'];

/**
 * Pandoc's `microtypeoptions`: what LaTeX's microtype package calls them, as a list of `name=value`, one text with
 * commas between, or a map.
 */
export function readMicrotype(values: Values, value: unknown): Microtype {
  let chosen = MICROTYPE;
  const enter = (name: string, given: string, node: Node | null): void => {
    const on = /^(?:true|)$/.test(given) ? true : given === 'false' ? false : null;
    const known = NAMES.find((one) => one === name);
    if (known === undefined || on === null) values.wrong('microtypeoptions', node, EXPECTED);
    else if (known === 'activate') chosen = { protrusion: on, expansion: on };
    else chosen = { ...chosen, [known]: on };
  };
  for (const node of values.items(value)) {
    if (isMap(node))
      for (const { key, value: given } of values.entries(node))
        enter(key, values.string(key, given)?.value ?? '', node);
    else if (isScalar(node))
      for (const option of values.yaml.stringOf(node).split(',')) {
        const [name = '', given = ''] = option.split('=');
        enter(name.trim(), given.trim(), node);
      }
    else values.wrong('microtypeoptions', node, EXPECTED);
  }
  return chosen;
}
