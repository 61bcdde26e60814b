import { type Language, phrases } from './language.js';

export const it: Language = {
  abbreviations:
    'cfr cf ecc etc al dott prof proff sig# sigg sigra dr ing avv on# fig figg tab vol voll cap# capp ed edd pag pagg art# artt ca circa vs ibid op cit tel max# min# trad sec',
  leaning: phrases(
    'egli, ella, esso, essa, essi, esse, lui, lei, loro, questo, questa, questi, queste, quest, ciò, quello, quella, quelli, quelle, quel, quei, quegli, tale, tali, suo, sua, suoi, sue, il suo, la sua, i suoi, le sue, il loro, la loro, entrambi, entrambe, altri, altre, un altro, un altra, allora, così, quindi, dunque, perciò, pertanto, ma, e, ed, o, né, però, tuttavia, invece, al contrario, per esempio, ad esempio, poi, inoltre, anche, qui, lì, altrimenti, in tal modo, in questo, a tal fine, lo stesso, la stessa',
  ),
  pointing: phrases(
    'questo, questa, questi, queste, quest, quel, quello, quella, quei, quelle, tale, tali, suddetto, suddetta',
  ),
  itself: phrases(
    'articolo, lavoro, studio, saggio, testo, rapporto, edizione, tesi, ricerca, pacchetto, libro, capitolo',
  ),
  elsewhere: phrases(
    'come segue, seguente, seguenti, di seguito, qui sotto, qui sopra, vedi sopra, vedi sotto, sopra citato, summenzionato',
  ),
  going: phrases('dove, con, cui, e, o, tale che, per ogni'),
  joints: phrases(
    'tuttavia, inoltre, infatti, in effetti, d altra parte, d altronde, pertanto, quindi, di conseguenza, infine, in particolare, in sintesi, in conclusione, in primo luogo, in secondo luogo, allo stesso tempo, analogamente, ciononostante',
  ),
  remarks: phrases('si noti che, va notato che, occorre notare che, ricordiamo che'),
  asides: phrases(
    'inclusi, incluse, compresi, comprese, tra cui, fra cui, permettendo, consentendo, il che, lasciando, dando, nonché, ad esempio, per esempio',
  ),
  extras: phrases('per esempio, ad esempio, p es, come, quali, si veda, vedi, cfr, cioè, ossia'),
  means: [],
  subjects: phrases('il, lo, la, i, gli, le, l, un, una, si, noi'),
  articles: phrases('un, una, uno'),
  onward: phrases('ed è, e sono, e può, e possono, e permette'),
  relatives: phrases('che, cui, dove'),
  verbs: phrases('è, sono, era, erano, fu, furono, ha, hanno, può, possono, permette, permettono'),
  reasons: phrases('perché, poiché, giacché'),
  see: phrases('si veda, vedi, cfr, all indirizzo'),
  limiting: phrases(
    'ma, però, tuttavia, benché, sebbene, anche se, salvo, tranne, eccetto, se, solo, soltanto, solamente, non, mai, né, nessun, nessuna, nessuno, senza, nonostante, malgrado, mentre, può, possono, potrebbe, potrebbero, dovrebbe, sarebbe, sarebbero, avrebbe, forse, probabilmente, possibilmente, presumibilmente, secondo, che, perché, poiché, quando, bensì, quasi, circa, almeno, purché, sostien*, afferma*, suggeri*, dubit*, nega*, contest*',
  ),
  conditions: phrases('se, quando, benché, sebbene, anche se, perché, poiché, mentre, non, senza, né, appena'),
  and: phrases('e, ed, o'),
};
