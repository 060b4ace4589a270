import { Injectable } from '@nestjs/common';
import type { CodeEntry } from '@app/domain';
import { CodeSuggester, type SuggestedCode } from '@app/matching';
import { Knowledge } from './knowledge.js';

/** Categories for people who know their work and not its codes. Open to everybody. */
@Injectable()
export class SuggestCodesService {
  private suggester: CodeSuggester | undefined;

  constructor(private readonly knowledge: Knowledge) {}

  /** Codes whose names are near to these words, the nearest first. */
  suggest(words: string, limit: number, scheme?: string): readonly SuggestedCode[] {
    const { codes, statistics } = this.knowledge;
    this.suggester ??= new CodeSuggester(codes.entries(), statistics);
    return this.suggester.suggest(words, limit, scheme?.toUpperCase());
  }

  /** The names of these codes (`SCHEME:id`), in their order; a code without a name is left out. */
  named(codes: readonly string[]): readonly CodeEntry[] {
    return codes.flatMap((written) => {
      const at = written.indexOf(':');
      const code = this.knowledge.codes.normalise({ scheme: written.slice(0, at), id: written.slice(at + 1) });
      const en = this.knowledge.codes.label(code, 'en');
      const es = this.knowledge.codes.label(code, 'es');
      return en === undefined ? [] : [{ ...code, labels: { en, ...(es === undefined || es === en ? {} : { es }) } }];
    });
  }
}
