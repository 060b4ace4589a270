import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { markFile } from './mark.js';
import { buildStylesheet } from './stylesheet.js';

export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/** Files that pages load. Their names carry a hash of what they hold, so a browser may keep them for ever. */
export class Assets {
  readonly stylesheet: string;
  readonly mark: string;
  /**
   * htmx: exchanges parts of a page, and takes what comes as server-sent events. Every page works without it.
   * One file: htmx looks at the page in the task after its own, and an extension that is still on its way then never comes to work.
   */
  readonly script: string;
  private readonly files = new Map<string, Asset>();

  constructor() {
    this.stylesheet = this.add('tandem', 'css', 'text/css; charset=utf-8', buildStylesheet());
    this.script = this.add('htmx', 'js', 'text/javascript; charset=utf-8', ['htmx.min.js', 'ext/hx-sse.min.js'].map(htmxFile).join('\n;'));
    this.mark = this.add('mark', 'svg', 'image/svg+xml', markFile());
  }

  find(name: string): Asset | undefined {
    return this.files.get(name);
  }

  private add(name: string, ending: string, type: string, content: string): string {
    const plain = Buffer.from(content);
    const file = `${name}-${createHash('sha256').update(plain).digest('hex').slice(0, 12)}.${ending}`;
    this.files.set(file, { type, plain, gzip: gzipSync(plain, { level: 9 }), brotli: brotliCompressSync(plain) });
    return `/assets/${file}`;
  }
}

function htmxFile(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(`htmx.org/dist/${name}`), 'utf8');
}
