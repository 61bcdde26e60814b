import { type Language, phrases } from './language.js';

export const es: Language = {
  abbreviations:
    'cf etc al dr dra dres sr sra sres srta prof ud uds fig figs tab vol vols cap# caps ed# eds pág págs núm núms art# aprox máx# mín# av gral ee uu vid ibíd op cit admón tel vs',
  leaning: phrases(
    'él, ella, ello, ellos, ellas, este, esta, esto, estos, estas, ese, esa, eso, esos, esas, aquel, aquella, aquello, aquellos, aquellas, su, sus, ambos, ambas, otro, otra, otros, otras, tal, tales, entonces, así, pero, y, e, o, u, ni, sino, sin embargo, no obstante, en cambio, por el contrario, por ejemplo, por eso, por ello, por lo tanto, por tanto, luego, después, además, también, tampoco, aquí, allí, de lo contrario, al mismo tiempo, para ello, a su vez, el mismo, la misma, lo mismo',
  ),
  pointing: phrases(
    'este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella, aquellos, aquellas, dicho, dicha, dichos, dichas, tal, tales',
  ),
  itself: phrases(
    'artículo, trabajo, estudio, texto, informe, edición, tesis, investigación, paquete, libro, capítulo',
  ),
  elsewhere: phrases(
    'como sigue, siguiente, siguientes, a continuación, véase arriba, véase abajo, más arriba, más abajo, arriba mencionado, antes mencionado',
  ),
  going: phrases('donde, con, cuyo, cuya, y, o, tal que, para todo'),
  joints: phrases(
    'sin embargo, no obstante, además, asimismo, en efecto, por otra parte, por otro lado, por lo tanto, por tanto, por consiguiente, en consecuencia, así, finalmente, por último, en particular, en resumen, en conclusión, en primer lugar, en segundo lugar, de hecho, al mismo tiempo, igualmente',
  ),
  remarks: phrases('nótese que, cabe señalar que, cabe destacar que, hay que señalar que, recuérdese que'),
  asides: phrases(
    'incluyendo, incluidos, incluidas, permitiendo, lo que, lo cual, dejando, dando, entre ellos, entre ellas, así como, por ejemplo, cuyo, cuya',
  ),
  extras: phrases('por ejemplo, p ej, como, tales como, véase, ver, cf, es decir, incluyendo'),
  means: [],
  subjects: phrases('el, la, los, las, un, una, nosotros, se, nuestra, nuestro'),
  articles: phrases('un, una'),
  onward: phrases('y es, y son, y puede, y pueden, y permite, y además'),
  relatives: phrases('que, quien, donde, cuyo, cuya'),
  verbs: phrases('es, son, era, eran, fue, fueron, ha, han, puede, pueden, está, están, permite, permiten'),
  reasons: phrases('porque, ya que, puesto que'),
  see: phrases('véase, ver, véase también, cf, en'),
  limiting: phrases(
    'pero, sin embargo, aunque, salvo, excepto, si, sólo, solo, solamente, no, nunca, jamás, ni, ningún, ninguna, ninguno, sin, pese, a pesar, mientras, puede, pueden, podría, podrían, debería, sería, serían, habría, quizá, quizás, tal vez, probablemente, posiblemente, supuestamente, según, que, porque, ya que, cuando, sino, casi, apenas, cerca de, al menos, como mucho, siempre que, afirm*, sostien*, sugier*, dud*, nieg*, discut*',
  ),
  conditions: phrases('si, cuando, aunque, porque, ya que, mientras, no, sin, ni, salvo'),
  and: phrases('y, e, o, u'),
};
