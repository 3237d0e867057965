/**
 * All the style of an embedded page: the house's colours in both themes, and the reader's own font. The front door
 * allows it by its hash, and nothing else.
 */
export const embedStyle = `
:root{color-scheme:light dark;--paper:#fbf6ee;--surface:#fffdf9;--ink:#1e1638;--soft:#574e70;--line:#dccfbf;--go:#ff7a2f;--on-go:#1e1638}
@media(prefers-color-scheme:dark){:root{--paper:#151027;--surface:#1f1836;--ink:#f7f1e7;--soft:#bdb3d2;--line:#3a3156;--go:#ff8a45}}
*{box-sizing:border-box;margin:0}
body{padding:16px;background:var(--paper);color:var(--ink);font:16px/1.45 ui-sans-serif,system-ui,sans-serif}
h1{font-size:20px;line-height:1.2;margin-bottom:12px}
ul{list-style:none;padding:0;display:grid;gap:10px}
article{display:grid;gap:6px;background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:14px 16px}
article h1{margin:0;overflow-wrap:anywhere}
article h1 a{text-decoration:none}
.go{margin-top:6px}
.go a{display:inline-block;padding:10px 18px;border-radius:999px;background:var(--go);color:var(--on-go);font-weight:700;text-decoration:none}
li{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:12px 14px}
a{color:inherit;text-underline-offset:3px}
li a{font-weight:700;display:inline-block;min-height:24px;overflow-wrap:anywhere}
a:focus-visible{outline:3px solid currentColor;outline-offset:2px;border-radius:4px}
.soft{color:var(--soft);font-size:14px}
footer{margin-top:14px}
footer a{display:inline-block;min-height:24px}
`
