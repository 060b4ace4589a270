import { escapeHtml } from './escape-html.js';
import { inlineMark } from './mark.js';

/**
 * The only page so far.
 * @param apiUrl where the reader's browser finds the API, without a slash at the end
 */
export function homePage(apiUrl: string): string {
  const api = escapeHtml(apiUrl);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Tandem finds the public tenders that a small firm can win, alone or as part of a team, and says why.">
<title>Tandem: public tenders for small firms</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the main content</a>
<header>
<div class="wrap brand">${inlineMark()}<span class="name">Tandem</span></div>
</header>
<main id="main" class="wrap" tabindex="-1">
<h1>The public tenders your firm can win, alone or together</h1>
<p class="lead">Tandem compares each tender with what small firms can do, tells the firms it suits, and gives its reasons, clause by clause. Where one firm is too small, it looks for partners.</p>
<section aria-labelledby="now">
<h2 id="now">What works today</h2>
<p>Tandem is used through its JSON API for now: firms register and are told of tenders, buyers publish them, and every answer can be asked why.</p>
<ul>
<li><a href="${api}/docs">Read and try the API</a></li>
<li><a href="${api}/openapi.json">Its description as OpenAPI 3.1</a></li>
</ul>
</section>
<section aria-labelledby="later">
<h2 id="later">What does not</h2>
<p>The pages for firms and buyers are not here yet. They come later, at this address.</p>
</section>
</main>
<footer>
<div class="wrap"><p>Tandem gives information, not legal advice. The tender documents decide.</p></div>
</footer>
</body>
</html>
`;
}
