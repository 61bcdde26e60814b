import { type Language, phrases } from './language.js';

/** The verb comes second, as in German. */
export const nl: Language = {
  abbreviations:
    'bv bijv blz ca dhr dr drs enz etc evt fig hfst ing incl ir max# mevr min# mr# nl nr# nrs prof red resp st# tab tel vgl vol zgn al afb excl jr sr mln mld',
  leaning: phrases(
    'hij, zij, ze, hun, haar, zijn, dit, dat, deze, die, zulke, zo n, beide, beiden, elk, ander, andere, anderen, daarbij, daardoor, daarmee, daarna, daarom, daaruit, daarvan, daarvoor, daarop, daarin, hierbij, hierdoor, hiermee, hierna, hieruit, hiervan, hiervoor, hier, daar, dan, dus, zo, maar, en, of, want, echter, toch, niettemin, desondanks, bovendien, ook, eveneens, bijvoorbeeld, anders, in plaats daarvan, vervolgens, tegelijkertijd, laatstgenoemde, eerstgenoemde, hetzelfde, dezelfde',
  ),
  pointing: phrases('dit, dat, deze, die, zulke, dergelijke, bovengenoemde, laatstgenoemde'),
  itself: phrases(
    'artikel, werk, studie, onderzoek, tekst, rapport, uitgave, proefschrift, scriptie, pakket, boek, hoofdstuk, paper',
  ),
  elsewhere: phrases('als volgt, de volgende, het volgende, volgende, hieronder, hierboven, zie boven, zie onder'),
  going: phrases('waarbij, waarin, met, en, of, zodat, voor alle'),
  joints: [],
  remarks: [],
  asides: [],
  extras: phrases('bijvoorbeeld, bv, zoals, zie, vgl, d w z'),
  means: [],
  subjects: [],
  articles: [],
  onward: [],
  relatives: [],
  verbs: [],
  reasons: [],
  see: phrases('zie, zie ook, vgl, op'),
  limiting: phrases(
    'maar, echter, hoewel, ofschoon, tenzij, behalve, als, indien, alleen, slechts, pas, tot, niet, nooit, geen, noch, zonder, ondanks, terwijl, kan, kunnen, zou, zouden, moet, misschien, mogelijk, waarschijnlijk, vermoedelijk, volgens, dan, omdat, aangezien, wanneer, nauwelijks, bijna, ongeveer, minstens, hoogstens, mits, of, beweer*, betwist*, betwijfel*, zogenaamd*',
  ),
  conditions: phrases('als, indien, wanneer, hoewel, omdat, aangezien, terwijl, tenzij, niet, zodra'),
  and: phrases('en, of'),
};
