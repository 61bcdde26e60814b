import { type Language, phrases } from './language.js';

export const fr: Language = {
  abbreviations:
    'cf etc al dr me mme mmes mlle mlles mgr pr st ste art# chap fig tab# vol éd env av apr ibid op cit vs resp max# min# tél no# nos# sq sqq s d',
  leaning: phrases(
    'il, elle, ils, elles, ce, c, cela, ceci, cet, cette, ces, celui, celle, ceux, celles, son, sa, ses, leur, leurs, lui, tels, telles, les deux, chacun, chacune, d autres, un autre, une autre, alors, ainsi, donc, mais, et, ou, or, car, ni, cependant, pourtant, néanmoins, toutefois, en revanche, au contraire, par exemple, dès lors, ensuite, puis, enfin, de plus, en outre, aussi, de même, ici, là, autrement, sinon, c est pourquoi, à cet égard, pour cela, ce dernier, cette dernière, ces derniers',
  ),
  pointing: phrases('ce, cet, cette, ces, un tel, une telle, de tels, de telles, ce dernier, ces derniers'),
  itself: phrases(
    'article, étude, travail, ouvrage, texte, édition, rapport, mémoire, thèse, papier, contribution, chapitre',
  ),
  elsewhere: phrases(
    'comme suit, suivant, suivante, suivants, suivantes, ci dessous, ci dessus, ci après, ci contre, présenté plus haut, voir plus haut, voir plus bas',
  ),
  going: phrases('où, avec, dont, et, ou, tel que, telle que, pour tout'),
  joints: phrases(
    'cependant, toutefois, néanmoins, pourtant, de plus, en outre, par ailleurs, en effet, ainsi, enfin, finalement, par conséquent, en conséquence, de même, en particulier, notamment, en résumé, en conclusion, premièrement, deuxièmement, d abord, tout d abord, ensuite, en fait',
  ),
  remarks: phrases('notons que, on notera que, il faut noter que, il convient de noter que, rappelons que'),
  asides: phrases(
    'dont, notamment, y compris, permettant, ce qui, laissant, donnant, entraînant, ainsi que, par exemple',
  ),
  extras: phrases('par exemple, p ex, tels que, telles que, comme, voir, cf, notamment, y compris, c est à dire'),
  means: [],
  subjects: phrases('le, la, les, l, un, une, nous, on, il, elle, ils, elles'),
  articles: phrases('un, une'),
  onward: phrases('et est, et sont, et peut, et peuvent, et permet'),
  relatives: phrases('qui, que, dont, où'),
  verbs: phrases('est, sont, était, étaient, a, ont, peut, peuvent, fut, furent, permet, permettent'),
  reasons: phrases('car, parce que, puisque'),
  see: phrases('voir, voir aussi, cf, à l adresse'),
  limiting: phrases(
    'mais, cependant, bien que, quoique, sauf, excepté, si, seulement, ne, n, pas, jamais, ni, aucun, aucune, sans, malgré, tandis que, alors que, peut, peuvent, pourrait, pourraient, devrait, serait, seraient, aurait, auraient, peut être, probablement, sans doute, selon, d après, que, car, parce que, puisque, lorsque, quand, plutôt, au lieu, presque, environ, au moins, au plus, à condition, prétend*, affirm*, suggèr*, contest*, dout*, soi disant',
  ),
  conditions: phrases(
    'si, quand, lorsque, bien que, quoique, parce que, puisque, tandis que, alors que, dès que, sans, ni',
  ),
  and: phrases('et, ou'),
};
