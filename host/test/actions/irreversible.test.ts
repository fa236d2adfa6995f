import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { irreversibleActs, irreversibleIn, isIrreversibleLabel } from '../../src/actions/index.js';

describe('labels of what cannot be taken back', () => {
  it('are known by a word, in each language, and in an id', () => {
    const yes = [
      'Save',
      'SEND',
      'Delete all',
      'Pay now',
      'com.app:id/btnSendNow',
      'com.app:id/save_button',
      'Speichern',
      'Endgültig löschen',
      'Lösche alles',
      '保存',
      '立即支付',
      'Confirm & pay',
      'Book',
      'Subscribe',
      'Upload',
      'Forward',
      'Forward 2 pages to Ann',
      'Forward this month',
      'com.app:id/forward_message',
    ];
    const no = [
      'Saved items',
      'Sender',
      'Contacts',
      'Next',
      'OK',
      'com.app:id/payload',
      'Add',
      '联系人',
      'Ordering information',
      'Address book',
      'Ich bin dabei',
      'Forward one month',
      'Forward 10 seconds',
      'Month forward',
      'Fast forward',
      'com.app:id/arrow_forward',
      'com.app:id/skipForward',
    ];
    assert.deepEqual(
      yes.filter((label) => !isIrreversibleLabel(label)),
      [],
    );
    assert.deepEqual(no.filter(isIrreversibleLabel), []);
  });

  it('say what they do', () => {
    const acts = (label: string) => [...irreversibleActs(label)].sort();
    assert.deepEqual(acts('Remove this contact'), ['take']);
    assert.deepEqual(acts('Confirm & pay'), ['keep', 'pay']);
    assert.deepEqual(acts('Zahlungspflichtig bestellen'), ['pay']);
    assert.deepEqual(acts('发送并删除'), ['send', 'take']);
    assert.deepEqual(acts('Recently deleted'), []);
  });
});

describe('a text speaks of what cannot be taken back', () => {
  it('in whatever form of the word', () => {
    const spoken: readonly (readonly [text: string, act: string])[] = [
      ['Free up space: erase 312 photos?', 'take'],
      ['Deleting 3 items', 'take'],
      ['The contact was removed', 'take'],
      ['What you have entered will be lost.', 'take'],
      ['Der Kontakt wird gelöscht', 'take'],
      ['已删除三个项目', 'take'],
      ['Your message was sent', 'send'],
      ['Submitting your answers', 'send'],
      ['Die Nachricht wurde gesendet', 'send'],
      ['Buying premium', 'pay'],
      ['You will be subscribed', 'pay'],
      ['Jetzt kostenpflichtig bestellt', 'pay'],
      ['All settings are resetted', 'reset'],
      ['This app will be uninstalled', 'remove-app'],
      ['You have accepted our terms', 'agree'],
    ];
    for (const [text, act] of spoken) assert.ok(irreversibleIn(text).has(act as 'take'), text);
  });

  it('and most texts do not', () => {
    for (const text of ['Shall the test go on?', 'Numbers are now checked', 'Where should it be kept?', '联系人', ''])
      assert.deepEqual([...irreversibleIn(text)], [], text);
  });
});
