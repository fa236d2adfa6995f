import assert from 'node:assert/strict';
import { drawGraph, graphOf } from '../../src/machine/index.js';
import { addContact, machineOf } from './contacts.js';

describe('the drawing of a machine', () => {
  const machine = machineOf(
    'machine a/b\napp com.app\nstate list\n  verify //a\n  do tap //x -> form or tips\nstate tips optional\n  verify //b\n  do key back optional\n  do tap //y -> form\nstate form\n  verify //c\n  do tap //save -> end irreversible\n  or tap //done -> end irreversible\non rate\n  verify //d\n  do key back\nfinal end\n  verify //e\n',
  );

  it('has a node for each place and an edge for each way and target', () => {
    const { nodes, edges } = graphOf(machine);
    assert.deepEqual(
      nodes.map(({ id, kind, entry }) => `${kind} ${id}${entry ? ' (entry)' : ''}`),
      ['state list (entry)', 'state tips', 'state form', 'interrupt rate', 'final end'],
    );
    assert.deepEqual(
      edges.map(({ from, to, step, alternative }) => `${from}.${step}.${alternative} ${to}`),
      [
        'list.0.0 form',
        'list.0.0 tips',
        'tips.0.0 tips',
        'tips.1.0 form',
        'form.0.0 end',
        'form.0.1 end',
        'rate.0.0 rate',
      ],
    );
  });

  it('is a few lines that a person can follow', () => {
    assert.equal(
      drawGraph(machine),
      `-> (list)
      + tap //x -> form or tips
   (tips) ?
      + key back ?
      + tap //y -> form
   (form)
      + tap //save ! -> end
      | tap //done ! -> end
   <rate>
      + key back
   ((end))`,
    );
    assert.ok(drawGraph(machineOf(addContact)).includes('-> saved'));
  });
});
