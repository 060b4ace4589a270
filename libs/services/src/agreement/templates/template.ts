/** A text in the languages of the product. `{tender}`, `{buyer}`, `{members}`, `{lead}`, `{shares}`, `{scopes}` and `{liability}` stand for what is drafted. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

/** The draft of an agreement under one rule. It is a draft for a lawyer; what the law asks for stands in the rulebook, not here. */
export interface AgreementTemplate {
  /** Id of the joint-bid rule that it is for. */
  readonly rule: string;
  readonly title: Bilingual;
  /** Which official form or paper this draft leads up to. */
  readonly officialForm: Bilingual;
  readonly sections: readonly { readonly heading: Bilingual; readonly text: Bilingual }[];
}
