/**
 * Labels of acts that cannot be taken back, or that leave the device, per locale. A word of the label decides, not the whole label: `Save as draft`
 * is taken for irreversible too, for a mark too many costs a probe, and one too few costs what was sent.
 */
const WORDS: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: [
    ...['send', 'pay', 'buy', 'purchase', 'order', 'checkout', 'donate', 'subscribe', 'transfer', 'book', 'bid'],
    ...['save', 'submit', 'confirm', 'publish', 'post', 'share', 'reply', 'forward', 'accept', 'sign'],
    ...[
      'delete',
      'remove',
      'erase',
      'discard',
      'clear',
      'wipe',
      'reset',
      'uninstall',
      'format',
      'unsubscribe',
      'block',
    ],
    ...['call', 'dial', 'email', 'invite'],
  ],
  de: [
    ...[
      'senden',
      'absenden',
      'schicken',
      'zahlen',
      'bezahlen',
      'kaufen',
      'bestellen',
      'spenden',
      'abonnieren',
      'überweisen',
      'buchen',
    ],
    ...[
      'speichern',
      'sichern',
      'übermitteln',
      'einreichen',
      'bestätigen',
      'veröffentlichen',
      'posten',
      'teilen',
      'antworten',
      'weiterleiten',
    ],
    ...[
      'löschen',
      'entfernen',
      'verwerfen',
      'leeren',
      'zurücksetzen',
      'deinstallieren',
      'formatieren',
      'kündigen',
      'blockieren',
    ],
    ...['anrufen', 'wählen', 'einladen', 'annehmen', 'unterschreiben'],
  ],
};

/** Chinese is not written in words: a part of the label decides. */
const PARTS_ZH: readonly string[] = [
  ...['发送', '发表', '发布', '支付', '付款', '购买', '下单', '转账', '捐赠', '订阅', '预订'],
  ...['保存', '存储', '提交', '确认', '分享', '共享', '回复', '转发', '接受'],
  ...['删除', '移除', '清除', '清空', '丢弃', '舍弃', '重置', '卸载', '格式化', '退订', '屏蔽'],
  ...['呼叫', '拨打', '拨号', '邀请'],
];

const ALL: ReadonlySet<string> = new Set([...WORDS.en, ...WORDS.de]);

/**
 * Does a label, or a part of a resource id, say that the act behind it cannot be taken back?
 *
 * @example isIrreversibleLabel('Save') // true
 * @example isIrreversibleLabel('com.app:id/btnSendNow') // true
 * @example isIrreversibleLabel('Saved items') // false
 */
export function isIrreversibleLabel(label: string): boolean {
  return irreversibleWord(label) !== undefined;
}

/** The word of a label that says so. */
export function irreversibleWord(label: string): string | undefined {
  const name = label.slice(label.lastIndexOf('/') + 1);
  const words =
    name
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.find((word) => ALL.has(word)) ?? PARTS_ZH.find((part) => name.includes(part));
}
