import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** No font of anybody's is loaded: the reader's own is the fastest and the most familiar. */
const SYSTEM_FONTS = 'system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif';

/** Our colours. Contrast on white is at least 4.5 to 1 for text. */
const OWN = `
:root{--govuk-brand-colour:#0b5c56;--govuk-link-colour:#0b5c56;--govuk-link-hover-colour:#073f3b;--govuk-template-background-colour:#eef5f4;--govuk-surface-background-colour:#eef5f4;--govuk-surface-border-colour:#8fbdb8}
.tandem-header{background:#0b5c56;color:#fff}
.tandem-header__row{display:flex;flex-wrap:wrap;align-items:center;gap:5px 20px;padding-block:10px}
.tandem-header a{color:#fff}
.tandem-header a:focus{color:#0b0c0c}
.tandem-brand{display:flex;align-items:center;gap:10px;font-weight:700;font-size:1.5rem;text-decoration:none}
.tandem-nav{display:flex;flex-wrap:wrap;gap:5px 20px;margin:0;padding:0;list-style:none;margin-inline-start:auto}
.tandem-nav [aria-current]{font-weight:700}
.tandem-nav form{margin:0}
.tandem-plain-button{font:inherit;background:none;border:0;padding:0;color:#fff;text-decoration:underline;cursor:pointer}
.tandem-plain-button:focus{outline:3px solid transparent;background:#fd0;color:#0b0c0c;box-shadow:0 -2px #fd0,0 4px #0b0c0c}
.tandem-footer{border-top:1px solid #8fbdb8;background:#eef5f4;padding-block:20px}
.tandem-footer ul{display:flex;flex-wrap:wrap;gap:5px 20px;list-style:none;padding:0}
.tandem-list{list-style:none;padding:0;margin:0}
.tandem-card{border-top:1px solid #cecece;padding-block:20px}
.tandem-card h2,.tandem-card h3{margin-bottom:5px;overflow-wrap:anywhere}
.tandem-facts{display:flex;flex-wrap:wrap;gap:0 20px;margin:0 0 10px;padding:0;list-style:none}
.tandem-box{border:2px solid #0b5c56;padding:20px;margin-bottom:30px}
.tandem-box>:last-child{margin-bottom:0}
.tandem-findings{list-style:none;padding:0}
.tandem-findings>li{display:grid;grid-template-columns:2rem 1fr;margin-bottom:10px;overflow-wrap:anywhere}
.tandem-sign{font-weight:700}
.tandem-sign--pass{color:#0f7a52}.tandem-sign--fail{color:#ca3535}.tandem-sign--unknown{color:#0b0c0c}
.tandem-score{display:grid;grid-template-columns:minmax(7rem,auto) 4rem 1fr;gap:5px 15px;align-items:center;margin:0 0 15px}
.tandem-score dt{font-weight:700}.tandem-score dd{margin:0}
.tandem-score meter{width:100%;max-width:12rem;height:1rem}
.tandem-score .tandem-evidence{grid-column:1/-1;margin:0 0 5px;color:#484949}
.tandem-actions+h2{margin-top:20px}.tandem-actions{display:flex;flex-wrap:wrap;gap:10px;align-items:end}
.tandem-actions .govuk-button,.tandem-actions .govuk-form-group{margin-bottom:5px}
.tandem-text{white-space:pre-line;overflow-wrap:anywhere}
.tandem-filters{background:#eef5f4;padding:15px;margin-bottom:20px}
.tandem-wrap{overflow-wrap:anywhere}
.tandem-swap{display:inline}
main:focus{outline:none}
`;

/** The stylesheet of every page: GOV.UK Frontend without its fonts and its crest, and ours over it. */
export function buildStylesheet(): string {
  const { resolve } = createRequire(import.meta.url);
  const theirs = readFileSync(resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8');
  const css = theirs
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/GDS Transport,arial,sans-serif/g, SYSTEM_FONTS)
    .replace(/GDS Transport/g, 'system-ui')
    .replace(/url\([^)]*govuk-crest[^)]*\)/g, 'none')
    .replace(/\/\*#[^*]*\*\//g, '');
  return css + OWN.replace(/\n/g, '');
}
