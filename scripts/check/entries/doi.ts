import { bareDoi } from '../../citation/doi.js';
import { type Fault, withoutEntities, withoutLatex, withoutStray } from './fault.js';

/**
 * A prefix of 10, a dot and a registrant’s number, a slash, a suffix of any visible characters. ISO 26324:2022, 5.3 and
 * 5.4; registrants have four digits at least (DOI Handbook, 2.2). https://www.doi.org/doi-handbook/HTML/
 */
const GRAMMAR = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
/** DOIs made of a SICI may end in nearly anything. */
const SICI = /^10\.\d+\/\(sici\)/i;

/** What is wrong with a field that should hold a DOI. */
export function doiFault(written: string): Fault | null {
  const value = written.trim();
  const alone = withoutLatex(withoutEntities(bareDoi(value)));
  const mended = SICI.test(alone) ? alone : withoutStray(alone);
  if (GRAMMAR.test(value) && mended === value) return null;
  if (GRAMMAR.test(mended))
    return {
      reason: /^https?:/i.test(value) ? 'This is the address of a DOI' : `“${value}” is not a DOI by itself`,
      expected: mended,
      hint: `Write “${mended}”: the address is made from it.`,
    };
  if (/^(?:https?|ftp):\/\//i.test(value)) return address(value);
  return {
    reason: `“${value}” is no DOI`,
    hint: 'A DOI is “10.”, a number of four digits or more, a slash and a name, such as 10.1000/182.',
  };
}

function address(value: string): Fault {
  const inside = /10\.\d{4,9}\/[^\s?&#]+/.exec(value)?.[0];
  return {
    reason: 'This is an address, and no DOI',
    ...(inside !== undefined && { expected: inside }),
    hint: inside === undefined ? 'Move it to the field for the address.' : `The DOI in it is “${inside}”.`,
  };
}
