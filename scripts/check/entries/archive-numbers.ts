import { isOrcid } from './check-digit.js';
import type { Fault } from './fault.js';

/** Years and months in both schemes, with a number of four digits up to 2014 and of five since. https://info.arxiv.org/help/arxiv_identifier.html */
const ARXIV = /^(\d\d)(0[1-9]|1[0-2])\.(\d{4,5})(?:v[1-9]\d*)?$/;
const OLD_ARXIV = /^[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/(\d\d)(0[1-9]|1[0-2])\d{3}(?:v[1-9]\d*)?$/;
const FIVE_DIGITS_FROM = 15;

/** What is wrong with an arXiv identifier; `arXiv:`, an address and the class behind it may stand around it. */
export function arxivFault(written: string): Fault | null {
  const id = written
    .trim()
    .replace(/^(?:https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv\s*:\s*)/i, '')
    .replace(/\.pdf$|\s*\[[^\]]*\]$/i, '');
  const modern = ARXIV.exec(id);
  const digits = modern && Number(modern[1]) >= FIVE_DIGITS_FROM ? 5 : 4;
  if (modern ? modern[3]!.length === digits && Number(modern[1]) >= 7 : OLD_ARXIV.test(id)) return null;
  return {
    reason: `“${id}” is no arXiv identifier`,
    hint: 'It is year, month and number, as 2106.08777 (four digits behind the point before 2015), or as math/0211159.',
  };
}

/** A PubMed identifier is a number of eight digits at most. https://www.nlm.nih.gov/bsd/mms/medlineelements.html#pmid */
export function pmidFault(written: string): Fault | null {
  const id = written.trim().replace(/^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|pmid\s*:?\s*)|\/$/gi, '');
  return /^[1-9]\d{0,7}$/.test(id)
    ? null
    : { reason: `“${id}” is no PubMed identifier`, hint: 'It is a number of at most eight digits.' };
}

/** https://www.ncbi.nlm.nih.gov/pmc/pmctopmid/ */
export function pmcidFault(written: string): Fault | null {
  const id = written.trim();
  if (/^PMC[1-9]\d{0,8}(?:\.\d+)?$/i.test(id)) return null;
  const digits = /^\d{1,9}$/.test(id);
  return {
    reason: `“${id}” is no identifier of PubMed Central`,
    ...(digits && { expected: `PMC${id}` }),
    hint: digits ? `Write “PMC${id}”.` : 'It is “PMC” and a number.',
  };
}

/** What is wrong with an ORCID iD, alone or as its address. */
export function orcidFault(written: string): Fault | null {
  const id = written
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
    .replace(/\/$/, '');
  const digits = id.replace(/[\s\-\u2010-\u2015]/g, '').toUpperCase();
  if (isOrcid(digits)) return null;
  return /^\d{15}[\dX]$/.test(digits)
    ? {
        reason: `The check digit of the ORCID iD “${id}” is wrong`,
        hint: 'Copy it again: a digit is wrong, or two have changed places.',
      }
    : { reason: `“${id}” is no ORCID iD`, hint: 'It has four groups of four digits, as 0000-0002-1825-0097.' };
}
