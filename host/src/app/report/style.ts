/** One sheet for the whole page; follows the reader's light or dark preference. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #5f6670; --line: #d9dde3; --page: #f6f7f9; --card: #fff; --good: #14713a; --bad: #b3261e; --warn: #8a5a00; --accent: #2251b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --soft: #a2a9b4; --line: #343a43; --page: #14161a; --card: #1d2025; --good: #5fd08b; --bad: #ff8a80; --warn: #f0bf5c; --accent: #8fb0ff; } }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page) }
main { max-width: 1080px; margin: 0 auto; padding: 32px 20px 80px }
h1 { font-size: 26px; margin: 0 0 4px } h2 { font-size: 20px; margin: 40px 0 8px } h3 { font-size: 16px; margin: 24px 0 6px }
.lead { color: var(--soft); margin: 0 0 20px }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; margin: 12px 0 }
.headline { font-size: 18px; font-weight: 600 }
.passed { color: var(--good) } .refused { color: var(--bad) } .warn { color: var(--warn) }
table { border-collapse: collapse; width: 100% } th { text-align: left; color: var(--soft); font-weight: 500 } th, td { padding: 4px 12px 4px 0; vertical-align: top; border-bottom: 1px solid var(--line) }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
code, pre { font: 12.5px/1.5 ui-monospace, monospace } pre { overflow-x: auto; background: var(--page); border: 1px solid var(--line); border-radius: 8px; padding: 12px }
pre .grown { background: color-mix(in srgb, var(--good) 18%, transparent); display: block }
.steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 14px; padding: 0; list-style: none }
.step { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px }
.step .images { display: flex; gap: 8px } .step figure { margin: 0; flex: 0 1 50%; min-width: 0 } .step img, .miss img { width: 100%; border: 1px solid var(--line); border-radius: 6px; display: block }
figcaption, .small { font-size: 12.5px; color: var(--soft) }
.badge { font-size: 12px; border: 1px solid var(--line); border-radius: 99px; padding: 1px 8px; color: var(--soft) }
.miss { border-left: 4px solid var(--warn); display: grid; grid-template-columns: 1fr 160px; gap: 16px }
nav a { margin-right: 14px; color: var(--accent) } summary { cursor: pointer; color: var(--soft) }
code { overflow-wrap: anywhere }
`;
