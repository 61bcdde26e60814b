// What our page adds to Marp CLI's, in the browser: pressed into the page after Marp's own script, which by now has
// said in the body's data which view this is.

import { describeOverview, describePage, describePresenter } from './accessible.mjs';
import { blackScreen } from './black-screen.mjs';
import { goToNumber } from './go-to-number.mjs';

const { bespokeView } = document.body.dataset;

if (bespokeView === 'overview') describeOverview();
if (bespokeView === '') describePage();
if (bespokeView === 'presenter') describePresenter();
if (bespokeView === '' || bespokeView === 'presenter') {
  goToNumber();
  blackScreen();
}
