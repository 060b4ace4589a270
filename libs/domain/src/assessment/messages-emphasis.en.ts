/** Why a criterion counts more or less for a firm, in English. */
export const EMPHASIS_EN = {
  'emphasis.hidden.work': 'Hidden as not your work: {count}.',
  'emphasis.hidden.place': 'Hidden for their place: {count}.',
  'emphasis.hidden.size': 'Hidden for their size: {count}.',
  'emphasis.hidden.time': 'Hidden for too little time: {count}.',
  'emphasis.hidden.other': 'Hidden for another reason: {count}.',
  'emphasis.kept_higher': 'What you kept or bid for earned more of it than what you hid. Compared: {count}.',
  'emphasis.kept_lower': 'What you kept or bid for earned less of it than what you hid. Compared: {count}.',
} as const satisfies Readonly<Record<string, string>>;
