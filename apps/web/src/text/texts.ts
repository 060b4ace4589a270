import type { EN } from './en.js';

/** A text, or one for each plural. */
export type Entry = string | { readonly one: string; readonly other: string };

export type TextKey = keyof typeof EN;

/** What a language file holds: every key of the English one. */
export type Texts = Readonly<Record<TextKey, Entry>>;
