import { describe, expect, it } from '@jest/globals';
import { directionless, stylesheetPart } from './stylesheet-part.js';

describe('a part of a stylesheet', () => {
  const css = '@font-face{a:b}.a{x:1}.a-b{x:2}.a__c,.z{x:3}@media print{.a--d{x:4}.q{x:5}}@media screen{.q{x:6}}@supports (x:y){.a:hover{x:7}}';

  it('keeps the rules of a block, with its elements and modifiers, and the at-rules around them', () => {
    expect(stylesheetPart(css, ['a'])).toBe('.a{x:1}.a__c,.z{x:3}@media print{.a--d{x:4}}@supports (x:y){.a:hover{x:7}}');
    expect(stylesheetPart(css, ['none'])).toBe('');
  });
});

describe('a stylesheet without left and right', () => {
  it('begins and ends where the writing does', () => {
    expect(directionless('.a{margin-left:1px;padding-right:2px;border-left-width:3px;text-align:left;left:0}.b{right:1px}')).toBe(
      '.a{margin-inline-start:1px;padding-inline-end:2px;border-inline-start-width:3px;text-align:start;inset-inline-start:0}.b{inset-inline-end:1px}',
    );
    expect(directionless('.left:hover{border:1px}.a-right{x:left}')).toBe('.left:hover{border:1px}.a-right{x:left}');
  });
});
