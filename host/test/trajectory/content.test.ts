import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Device } from '../../src/device/index.js';
import { parseRows, queryRows } from '../../src/trajectory/index.js';

describe('rows of `content query`', () => {
  it('are read by the columns that were asked for, whatever the values hold', () => {
    const output = 'Row: 0 display_name=Lovelace, Ada, data1=+1 555 0100\nRow: 1 display_name=a=b, data1=NULL\n';
    assert.deepEqual(parseRows(output, ['display_name', 'data1']), [
      { display_name: 'Lovelace, Ada', data1: '+1 555 0100' },
      { display_name: 'a=b', data1: '' },
    ]);
  });

  it('may hold line breaks: a row ends where the next one begins', () => {
    const output = 'Row: 0 body=one\ntwo\nRow: 1 body=three\n';
    assert.deepEqual(parseRows(output, ['body']), [{ body: 'one\ntwo' }, { body: 'three' }]);
  });

  it('are none where the command says so', () => {
    assert.deepEqual(parseRows('No result found.\n', ['body']), []);
  });

  it('are asked for with words that the shell leaves alone: a column that is a command runs nothing', async () => {
    const asked: string[] = [];
    const shell = async (line: string) => {
      asked.push(line);
      return { stdout: 'No result found.\n', stderr: '', exitCode: 0 };
    };
    await queryRows({ shell } as unknown as Device, 'content://c', ['a; rm -rf /sdcard; echo ']);
    assert.deepEqual(asked, ["content query --uri content://c --projection 'a; rm -rf /sdcard; echo '"]);
  });
});
