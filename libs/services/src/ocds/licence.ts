/** Sentences that a licence asks for, by the address that names it. */
const ATTRIBUTIONS: readonly (readonly [address: RegExp, sentence: string])[] = [
  [
    /nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/3/i,
    'Contains public sector information licensed under the Open Government Licence v3.0.',
  ],
  [
    /nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/2/i,
    'Contains public sector information licensed under the Open Government Licence v2.0.',
  ],
];

/** What has to stand beside data under this licence; undefined where we know of nothing. */
export function attributionOf(licence: string | undefined): string | undefined {
  return licence === undefined ? undefined : ATTRIBUTIONS.find(([address]) => address.test(licence))?.[1];
}
