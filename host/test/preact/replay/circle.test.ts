import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, label } from '../../../src/device/index.js';
import { parseMachine } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';

const PACKAGE = 'com.example.rooms';
/** What it calls the way on leads back to where it began. */
const LOST = `machine rooms/cellar
app ${PACKAGE}
state hall
  verify //*[@text='Hall']
  do tap //*[@text='To the kitchen'] -> kitchen
state kitchen
  verify //*[@text='Kitchen']
  do tap //*[@text='Back'] -> cellar
final cellar
  verify //*[@text='Cellar']
`;

function rooms(entered: () => void) {
  const app = fakeApp({
    package: PACKAGE,
    start: 'hall',
    screens: {
      hall: {
        nodes: () => [
          label('Hall'),
          button('To the kitchen', (it) => {
            entered();
            it.go('kitchen');
          }),
        ],
      },
      kitchen: { nodes: () => [label('Kitchen'), button('Back', (it) => it.go('hall'))] },
    },
  });
  const clock = new SimulatedClock(1_800_000_000_000);
  return { device: new FakeDevice({ apps: [app], clock }), clock };
}

describe('a machine that is led back to where it was', () => {
  it('went from room to room until its two minutes were over, and now stops and says that it goes round', async () => {
    const parsed = parseMachine(LOST);
    assert.ok(parsed.kind === 'machine');
    let times = 0;
    const { device, clock } = rooms(() => {
      times += 1;
    });
    const result = await replay({ machine: parsed.machine, bindings: {}, device, clock });
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /Back.*wanted 'cellar'.*round in a circle/);
    assert.equal(times, 3);
  });
});
