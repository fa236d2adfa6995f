import { oneOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, onlySet, readSettings } from './settings.js';

const SCALES = { Small: '0.85', Large: '1.15', Largest: '1.3' };

export const fontSize = task({
  name: 'settings/font-size',
  app: APP,
  goals: ['Make the font size "{size}"', 'In the display settings, change the size of the font to {size}'],
  parameters: { size: oneOf('Small', 'Large', 'Largest') },
  read: readSettings,
  judge: ({ values: { size }, before, after }) => onlySet(before, after, { font_scale: SCALES[size] }),
});
