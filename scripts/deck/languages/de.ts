import { type Language, phrases } from './language.js';

/** The verb comes second: what opens a sentence cannot go without moving words, and commas part off what is needed. */
export const de: Language = {
  abbreviations:
    'bzw ca dr prof nr abb# tab kap bd bde hg hrsg hrg vgl usw etc evtl ggf inkl exkl bspw sog st str# tel dt engl frz lat griech jh jhd jahrh mio mrd max# min# gem lt ders dies ebd al aufl verf anm# art# abs# gest geb fig ff# bes einschl entspr',
  ordinals: true,
  leaning: phrases(
    'er, sie, es, ihr, ihre, ihren, ihrem, ihrer, sein, seine, seinen, seinem, seiner, dies, diese, dieser, dieses, diesem, diesen, jene, jener, jenes, solche, solcher, solches, beide, beides, dabei, dadurch, dafür, dagegen, daher, damit, danach, daneben, daran, darauf, daraus, darin, darüber, darum, davon, dazu, deren, dessen, denen, deshalb, deswegen, dann, so, aber, und, oder, doch, jedoch, denn, sondern, allerdings, dennoch, trotzdem, außerdem, zudem, ferner, ebenso, auch, hierbei, hierzu, hierfür, dorthin, somit, folglich, also, zum beispiel, stattdessen, andernfalls, letztere, letzterer, letzteres, erstere, ersterer, ersteres, hingegen, einerseits, andererseits, anschließend, schließlich, gleichzeitig',
  ),
  pointing: phrases(
    'diese, dieser, dieses, diesem, diesen, jene, jener, jenes, jenem, jenen, solche, solcher, solches, solchen',
  ),
  itself: phrases(
    'arbeit, artikel, aufsatz, studie, beitrag, text, untersuchung, bericht, ausgabe, buch, paket, kapitel',
  ),
  elsewhere: phrases(
    'wie folgt, im folgenden, die folgende, die folgenden, das folgende, der folgende, den folgenden, folgende, folgenden, siehe oben, siehe unten, oben genannt, oben genannte, oben genannten, oben gezeigt, unten gezeigt',
  ),
  going: phrases('wobei, worin, mit, und, oder, so dass, sodass, für alle'),
  joints: [],
  remarks: [],
  asides: [],
  extras: phrases('z b, zum beispiel, siehe, vgl, d h, etwa'),
  means: [],
  subjects: [],
  articles: [],
  onward: [],
  relatives: [],
  verbs: [],
  reasons: [],
  see: phrases('siehe, siehe auch, vgl, unter'),
  limiting: phrases(
    'aber, jedoch, doch, obwohl, obgleich, wenn, falls, sofern, außer, nur, erst, bis, nicht, nie, niemals, kein, keine, keiner, keinen, keinem, weder, noch, ohne, trotz, während, mag, könnte, könnten, dürfte, dürften, würde, würden, sollte, sollten, soll, sollen, vielleicht, möglicherweise, vermutlich, wahrscheinlich, wohl, angeblich, laut, zufolge, als, weil, da, sondern, kaum, fast, beinahe, etwa, rund, mindestens, höchstens, statt, anstatt, ob, hingegen, dagegen, behaupt*, bestreit*, bezweifel*, sogenannt*, zweifel*',
  ),
  conditions: phrases('wenn, falls, sofern, obwohl, obgleich, weil, da, während, als, solange, sobald, nicht, weder'),
  and: phrases('und, oder'),
};
