import { registerDecorator } from 'class-validator';

/** A check of one value with a stable code; `message` says how to mend it. */
export interface Rule {
  /** Becomes the problem's code as it stands, e.g. `time.offset_missing`. */
  readonly code: string;
  readonly message: string;
  /** `parent` is the object that holds the field, for rules that need a sibling. */
  readonly accepts: (value: unknown, parent: Readonly<Record<string, unknown>>) => boolean;
}

/** How the elements of a list are checked, so that the problem can name the one that is wrong. */
export interface ElementRule extends Rule {
  readonly elements: true;
}

/** The rule as a property decorator. */
export function Check(rule: Rule): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: rule.code,
      target: target.constructor,
      propertyName: String(property),
      options: { message: rule.message },
      validator: { validate: (value, args) => rule.accepts(value, { ...args?.object }) },
    });
  };
}

/** The rule for every element of a list; anything that is no list is left to the list's own check. */
export function CheckEach(rule: Rule): PropertyDecorator {
  const element: ElementRule = { ...rule, elements: true };
  return (target, property) => {
    registerDecorator({
      name: rule.code,
      target: target.constructor,
      propertyName: String(property),
      options: { message: rule.message, context: element },
      validator: { validate: (value) => !Array.isArray(value) || value.every((item) => rule.accepts(item, {})) },
    });
  };
}
