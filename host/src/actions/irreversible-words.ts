/**
 * What an act that cannot be taken back does:
 * `take` something away, `remove-app`, `send` it off the device, `pay`, `reset`, `call`, `bar` somebody, `agree` to something, `keep` what was put in.
 */
export type Irreversible = 'take' | 'remove-app' | 'send' | 'pay' | 'reset' | 'call' | 'bar' | 'agree' | 'keep';

/**
 * The words, per locale. Before the bar those that a button says (infinitive, imperative); after it the other forms, in which a text speaks of the act.
 * English forms that follow the rules are made from the first word; Chinese has no forms, and a part of the text decides.
 */
export const IRREVERSIBLE_WORDS: Readonly<Record<'en' | 'de' | 'zh', Readonly<Record<Irreversible, string>>>> = {
  en: {
    take: 'delete remove erase discard clear wipe trash shred purge throw | deletion removal threw thrown lost lose permanently undone',
    'remove-app': 'uninstall',
    send: 'send submit publish post share reply forward email invite upload tweet transmit | sent invitation submission',
    pay: 'pay buy purchase order checkout donate subscribe transfer book bid rent upgrade | paid payment bought donation subscription price premium',
    reset: 'reset format restore',
    call: 'call dial',
    bar: 'block unsubscribe ban',
    agree: 'accept agree sign consent | agreement consent',
    keep: 'save confirm | confirmation',
  },
  de: {
    take:
      'löschen lösche entfernen entferne verwerfen verwirf leeren vernichten wegwerfen | löscht gelöscht löschung gelöschte gelöschten ' +
      'entfernt entfernung verwirft verworfen leert geleert vernichtet weggeworfen verloren endgültig unwiderruflich',
    'remove-app': 'deinstallieren deinstalliere | deinstalliert deinstallation',
    send:
      'senden sende absenden schicken schicke abschicken übermitteln einreichen veröffentlichen posten teilen antworten weiterleiten einladen hochladen | ' +
      'sendet gesendet abgesendet geschickt abgeschickt übermittelt eingereicht veröffentlicht gepostet geteilt geantwortet weitergeleitet eingeladen hochgeladen',
    pay:
      'zahlen zahle bezahlen bezahle kaufen kaufe bestellen bestelle spenden spende abonnieren abonniere überweisen buchen buche mieten | ' +
      'zahlt gezahlt bezahlt zahlung kauft gekauft bestellt bestellung kostenpflichtig gespendet abonniert abonnement überwiesen überweisung gebucht buchung gemietet',
    reset: 'zurücksetzen formatieren formatiere wiederherstellen | zurückgesetzt formatiert wiederhergestellt',
    call: 'anrufen wählen | angerufen anruf gewählt',
    bar: 'blockieren blockiere kündigen kündige sperren sperre | blockiert gekündigt kündigung gesperrt',
    agree:
      'annehmen akzeptieren akzeptiere zustimmen unterschreiben | angenommen akzeptiert zugestimmt zustimmung unterschrieben',
    keep: 'speichern speichere sichern sichere bestätigen bestätige | gespeichert gesichert bestätigt',
  },
  zh: {
    take: '删除 移除 清除 清空 丢弃 舍弃 | 删掉 丢失 无法撤销 不可恢复',
    'remove-app': '卸载',
    send: '发送 发表 发布 提交 分享 共享 回复 转发 邀请 上传',
    pay: '支付 付款 购买 下单 转账 捐赠 订阅 预订 充值 | 付费',
    reset: '重置 格式化 恢复出厂',
    call: '呼叫 拨打 拨号',
    bar: '退订 屏蔽 拉黑',
    agree: '接受 同意 签署',
    keep: '保存 存储 确认',
  },
};
