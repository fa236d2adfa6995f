/** One sheet for the whole page; follows the reader's light or dark preference. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #17191d; --soft: #5b626d; --line: #dfe3e8; --page: #f5f6f8; --card: #fff; --well: #f0f2f5;
  --good: #146c3a; --good-bg: #e2f4e9; --help: #835400; --help-bg: #fdf0d5; --bad: #ac2118; --bad-bg: #fde7e5; --open: #4b5563; --open-bg: #e8ebef;
  --app: #9db4d8; --ours: #2f5fd0; --link: #2251b8 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a3abb7; --line: #333943; --page: #111317; --card: #1a1d22; --well: #22262d;
  --good: #6fd699; --good-bg: #12331f; --help: #f2c469; --help-bg: #3a2a0a; --bad: #ff9a90; --bad-bg: #45160f; --open: #b7bfca; --open-bg: #2a2f37;
  --app: #55678a; --ours: #86a8ff; --link: #93b2ff } }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--ink); background: var(--page) }
main { max-width: 1120px; margin: 0 auto; padding: 40px 24px 96px }
h1, h2, h3, p, dl, dd, ol, figure { margin: 0; padding: 0 }
h1 { font-size: 28px; line-height: 1.2; letter-spacing: -.015em } h2 { font-size: 22px; line-height: 1.25; letter-spacing: -.01em } h3 { font-size: 16px }
h3 span { font-weight: 400; color: var(--soft) }
a { color: var(--link) } .lead, .soft, .why, figcaption { color: var(--soft) } .lead { margin: 6px 0 20px; font-size: 16px }
section + section { margin-top: 72px; padding-top: 40px; border-top: 1px solid var(--line) } .runs + section, .card + section { margin-top: 56px }
.title { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px } .headline { margin: 6px 0 16px; font-size: 17px; color: var(--soft); font-variant-numeric: tabular-nums }
.pill { font-size: 12.5px; font-weight: 600; line-height: 1; padding: 5px 10px; border-radius: 99px; white-space: nowrap }
.pill.good { color: var(--good); background: var(--good-bg) } .pill.help { color: var(--help); background: var(--help-bg) }
.pill.bad { color: var(--bad); background: var(--bad-bg) } .pill.open { color: var(--open); background: var(--open-bg) }
.reason { margin: 0 0 16px; padding: 12px 16px; border-radius: 10px; overflow-wrap: anywhere } .reason.bad { background: var(--bad-bg); color: var(--bad) }
.reason.help { background: var(--help-bg) } .reason.open { background: var(--open-bg) }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 18px 20px } .scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% } th { text-align: left; font-weight: 500; color: var(--soft); font-size: 13px }
th, td { padding: 8px 16px 8px 0 } tbody tr { border-top: 1px solid var(--line) } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.took { width: 130px; padding-right: 0; font-variant-numeric: tabular-nums } td.took i { display: block; height: 4px; border-radius: 2px; background: var(--ours); min-width: 2px }
.tiles { display: flex; flex-wrap: wrap; gap: 8px 36px; padding-bottom: 16px; margin-bottom: 14px; border-bottom: 1px solid var(--line) }
.tiles div { display: flex; flex-direction: column-reverse } .tiles dt { font-size: 13px; color: var(--soft) } .tiles dd { font-size: 22px; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 6px 20px } .facts dt { color: var(--soft) } .facts dd { min-width: 0; overflow-wrap: anywhere }
.chip { display: inline-block; background: var(--well); border-radius: 6px; padding: 1px 8px; margin: 0 6px 4px 0 } .chip b { font-weight: 500; color: var(--soft) }
.probe::before { content: '✓ '; color: var(--good); font-weight: 700 } .probe.bad::before { content: '✕ '; color: var(--bad) } .facts .bad { color: var(--bad); font-weight: 600 }
.legend { margin: 22px 0 0; font-size: 13px; color: var(--soft) } .legend i { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin: 0 6px 0 14px } .legend i:first-child { margin-left: 0 }
.legend span { margin-left: 14px } i.app { background: var(--app) } i.ours, i.all { background: var(--ours) }
.steps { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(310px, 1fr)); gap: 16px; margin-top: 14px }
.step { display: flex; flex-direction: column; gap: 8px; background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 14px; break-inside: avoid }
.head { display: flex; align-items: baseline; gap: 10px } .head b { font-weight: 600; flex: 1; overflow-wrap: anywhere }
.nr { flex: none; min-width: 22px; height: 22px; border-radius: 11px; background: var(--well); color: var(--soft); font-size: 12.5px; font-weight: 600; line-height: 22px; text-align: center; padding: 0 5px; font-variant-numeric: tabular-nums }
.why { font-size: 13.5px } code, pre { font: 12px/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace } .step code { color: var(--soft); overflow-wrap: anywhere }
.timing { display: flex; align-items: center; gap: 10px; font-size: 13px; color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap } .timing > :first-child { color: var(--ink); font-weight: 600 }
.bar { flex: 1; height: 6px; border-radius: 3px; background: var(--well); display: flex; overflow: hidden } .bar i { height: 100%; min-width: 2px }
.images { display: flex; gap: 10px; margin-top: auto } figure { flex: 1 1 0; min-width: 0; max-width: 220px } figcaption { font-size: 12.5px; text-align: center; padding-top: 4px }
img { display: block; width: 100%; border: 1px solid var(--line); border-radius: 8px; cursor: zoom-in; background: var(--well) }
label { display: block } input { position: absolute; opacity: 0; pointer-events: none } input:focus-visible + img { outline: 3px solid var(--link); outline-offset: 2px }
input:checked + img { position: fixed; inset: 0; z-index: 9; margin: auto; width: auto; height: min(96vh, 1000px); max-width: 96vw; object-fit: contain; cursor: zoom-out; border: 0; box-shadow: 0 0 0 200vmax rgb(0 0 0 / .75) }
.miss { margin-top: 16px; padding: 18px 20px 20px; border-radius: 14px; background: var(--help-bg); border: 1px solid color-mix(in srgb, var(--help) 30%, transparent); break-inside: avoid-page }
.miss .what { display: grid; grid-template-columns: 1fr 150px; gap: 20px } .miss h3 { margin-bottom: 10px; color: var(--help) } .miss h3 span { color: inherit }
.takes { margin: 18px 0 0; padding-top: 14px; border-top: 1px solid color-mix(in srgb, var(--help) 30%, transparent); font-weight: 600 } .rejoin { margin-top: 14px; font-weight: 600 } .rejoin.bad { color: var(--bad) }
.machine { margin-top: 20px } summary { cursor: pointer; color: var(--soft) } pre { margin: 10px 0 0; padding: 14px 16px; overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 14px }
pre .grown { display: block; margin: 0 -16px; padding: 0 16px; background: var(--good-bg); color: var(--good) }
@media (max-width: 640px) { main { padding: 24px 14px 64px } .miss .what { grid-template-columns: 1fr } .facts { grid-template-columns: 1fr; gap: 0 } .facts dd { margin-bottom: 8px } }
@media print { body { background: none } .card, .step { border-color: #ccc } details { display: none } }
`;
