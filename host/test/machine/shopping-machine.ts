import { machineOf } from './contacts.js';

/** A machine that buys each thing of a list, with more lines on its screens. */
export const buyText = (list = '', form = '') => `machine shopping/buy
goal    "Buy {things}"
app     com.app
param   things: list of text

state list
  verify //*[@text='Shopping list']
  # one round for each
  repeat for $thing in $things
    do tap //*[@text='Add'] -> form
  end  # of the list
  do tap //*[@text='Finish'] -> finished
${list}
state form
  verify //*[@text='New thing']
  do type //*[@hint='Name'] $thing
  do tap //*[@text='Keep'] -> list
${form}
final finished
  verify //*[@text='All is bought']
`;

export const buy = machineOf(buyText());
