/** One column, the reader's own fonts, both colour schemes; contrast is at least 4.5 to 1 in each. */
export const STYLESHEET = `:root {
  color-scheme: light dark;
  --ink: #17211f;
  --soft: #4a5855;
  --paper: #ffffff;
  --band: #0b5c56;
  --on-band: #ffffff;
  --link: #0b5c56;
  --line: #cfd8d6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8efed;
    --soft: #a9b8b4;
    --paper: #101716;
    --band: #0a4a45;
    --link: #6fd3c7;
    --line: #2c3a37;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
.wrap { max-width: 44rem; margin: 0 auto; padding-inline: 1rem; }
header { background: var(--band); color: var(--on-band); }
.brand { display: flex; align-items: center; gap: 0.75rem; padding-top: 0.75rem; padding-bottom: 0.75rem; }
.mark { display: block; flex: none; }
.name { font-size: 1.5rem; font-weight: 700; letter-spacing: 0.01em; }
main { padding-top: 1.5rem; padding-bottom: 2.5rem; }
main:focus { outline: none; }
h1 { margin: 0 0 1rem; font-size: clamp(1.6rem, 6vw, 2.25rem); line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0 0 1rem; }
.lead { font-size: 1.1875rem; color: var(--soft); }
ul { margin: 0; padding-left: 1.25rem; }
li { padding: 0.25rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid #f5b301; outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--paper); padding: 0.5rem 0.75rem; }
.skip:focus { top: 0.5rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9375rem; }
footer p { margin: 1rem 0; }
`;
