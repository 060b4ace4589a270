import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { directionless, stylesheetPart } from './stylesheet-part.js';

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
.govuk-tag{max-width:none}
.tandem-facts{display:flex;flex-wrap:wrap;gap:5px 20px;margin:0 0 10px;padding:0;list-style:none}
.tandem-box{border:2px solid #0b5c56;padding:20px;margin-bottom:30px}
.tandem-box>:last-child{margin-bottom:0}
.tandem-findings{list-style:none;padding:0}
.tandem-findings>li{display:grid;grid-template-columns:2rem 1fr;margin-bottom:10px;overflow-wrap:anywhere}
.tandem-sign{font-weight:700}
.tandem-sign--pass{color:#0f7a52}.tandem-sign--fail{color:#ca3535}.tandem-sign--unknown{color:#0b0c0c}
.tandem-source{display:block;font-size:1rem;color:#484949}
.tandem-score{display:grid;grid-template-columns:minmax(7rem,auto) 4rem 1fr;gap:5px 15px;align-items:center;margin:0 0 15px}
.tandem-score dt{font-weight:700}.tandem-score dd{margin:0}
.tandem-score meter{width:100%;max-width:12rem;height:1rem}
.tandem-score .tandem-evidence{grid-column:1/-1;margin:0 0 5px;color:#484949}
.tandem-actions+h2{margin-top:20px}.tandem-actions{display:flex;flex-wrap:wrap;gap:10px;align-items:end}
.tandem-actions .govuk-button,.tandem-actions .govuk-form-group{margin-bottom:5px}
.tandem-map{margin:0 0 20px;max-width:32rem}.tandem-map svg{display:block;width:100%;height:auto}
.tandem-map text{font:16px system-ui,sans-serif;fill:#0b0c0c}.tandem-map .tandem-map__economy,.tandem-map .tandem-map__count{font-weight:700}.tandem-map .tandem-map--light{fill:#fff}
.tandem-tile{stroke:#484949;stroke-width:1;fill:#fff}.tandem-tile--1{fill:#eef5f4}.tandem-tile--2{fill:#cfe3e0}.tandem-tile--3{fill:#8fbdb8}.tandem-tile--4{fill:#0b5c56}.tandem-tile--5{fill:#073f3b}.tandem-tile--delivery{stroke:#0b0c0c;stroke-width:4}
.tandem-text{white-space:pre-line;overflow-wrap:anywhere}
.tandem-filters{background:#eef5f4;padding:15px;margin-bottom:20px}
.tandem-wrap{overflow-wrap:anywhere}
.tandem-bar{background:#eef5f4;border-bottom:1px solid #8fbdb8}
.tandem-switch{padding-block:8px 2px}
.tandem-switch summary{cursor:pointer;list-style:none}
.tandem-switch summary::-webkit-details-marker{display:none}
.tandem-switch summary:focus{outline:3px solid transparent;background:#fd0;box-shadow:0 -2px #fd0,0 4px #0b0c0c}
.tandem-switch__name{font-weight:700}.tandem-switch__do{text-decoration:underline;color:#0b5c56;margin-inline-start:8px}
.tandem-switch ul{margin-block-start:8px}
.tandem-ways{margin-bottom:0}
.tandem-ways .moj-sub-navigation__list{display:flex;flex-wrap:wrap;gap:0 20px;box-shadow:none}
.tandem-ways .moj-sub-navigation__item{display:block;margin:0;box-shadow:none}
.tandem-ways .moj-sub-navigation__link{padding:8px 0;min-height:0}
.tandem-ways .moj-sub-navigation__link[aria-current]:before{background:#0b5c56;width:100%;height:4px;inset-block:auto 0;inset-inline-start:0}
.tandem-count{margin-inline-start:6px}
.tandem-quiet[open]{flex-basis:100%}.tandem-quiet>summary{list-style:none;display:inline-block}.tandem-quiet>summary::-webkit-details-marker{display:none}
.tandem-quiet .govuk-button{margin-inline-end:8px}
.tandem-actions .govuk-button,.tandem-quiet .govuk-button{width:auto}
.tandem-moment+.govuk-form-group{margin-top:10px}
.tandem-key{display:inline-block;width:14px;height:14px;margin-inline:0 4px}.tandem-key--before{background:#8fbdb8}.tandem-key--after{background:#0b5c56;margin-inline-start:12px}
.tandem-chart{max-width:100%;height:auto}
.tandem-columns{columns:16rem}
.tandem-moment{display:flex;flex-wrap:wrap;gap:0 20px}
.tandem-difference{border-inline-start:6px solid #8fbdb8;padding:2px 15px 10px;margin-bottom:20px}
.tandem-difference dl{display:grid;grid-template-columns:minmax(5rem,auto) 1fr;gap:5px 15px}
.tandem-difference dd{margin:0;min-width:0}.tandem-difference dt{font-weight:700}
.tandem-difference span{display:block}.tandem-difference del{color:#484949}.tandem-difference ins{text-decoration:none;font-weight:700}
p.govuk-caption-l{margin-top:0}
@media (min-width:40.0625em){.tandem-header__row nav{margin-inline-start:auto}}
.moj-timeline{overflow-wrap:anywhere}
main:focus{outline:none}
.tandem-scroll{overflow-x:auto;margin-bottom:20px}.tandem-scroll:focus{outline:3px solid #fd0;box-shadow:0 0 0 4px #0b0c0c}
.tandem-matrix th,.tandem-matrix td{min-width:7rem;vertical-align:top}.tandem-matrix th:first-child{min-width:13rem}
@media print{.tandem-header,.tandem-bar,.tandem-footer,.govuk-back-link,.govuk-skip-link{display:none}}
.tandem-link-button{background:none;border:0;padding:0;color:#0b5c56;text-decoration:underline;cursor:pointer}.tandem-link-button:focus{outline:3px solid transparent;background:#fd0;color:#0b0c0c;box-shadow:0 -2px #fd0,0 4px #0b0c0c}
`;

/** What is used of MOJ Frontend. */
const MOJ_BLOCKS = ['moj-sub-navigation', 'moj-timeline', 'moj-notification-badge', 'moj-ticket-panel'];

/** The stylesheet of every page: GOV.UK Frontend without its fonts and its pictures, what we use of MOJ Frontend, and ours over both. */
export function buildStylesheet(): string {
  const { resolve } = createRequire(import.meta.url);
  const govuk = readFileSync(resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8');
  const moj = readFileSync(resolve('@ministryofjustice/frontend/moj/moj-frontend.min.css'), 'utf8');
  const theirs = (govuk + stylesheetPart(moj, MOJ_BLOCKS))
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/GDS Transport,arial,sans-serif/g, SYSTEM_FONTS)
    .replace(/GDS Transport/g, 'system-ui')
    .replace(/url\([^)]*\)/g, 'none')
    .replace(/\/\*#[^*]*\*\//g, '');
  return directionless(theirs) + OWN.replace(/\n/g, '');
}
