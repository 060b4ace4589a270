import type { Page, PageRequest, ReleasedProcess, ReleasedVersion } from '@app/services';
import type { RecordPackageView, ReleasePackageView } from './ocds.view.dto.js';
import { presentCompiled, presentRelease } from './present-release.js';

const EXTENSION = 'https://raw.githubusercontent.com/open-contracting-extensions';

/** What our releases use beyond the core of OCDS; ours is described in docs/ocds, and served from there by whoever publishes. */
const EXTENSIONS = [
  `${EXTENSION}/ocds_countryCode_extension/master/extension.json`,
  `${EXTENSION}/ocds_location_extension/v1.1.5/extension.json`,
  `${EXTENSION}/ocds_lots_extension/v1.1.5/extension.json`,
  `${EXTENSION}/ocds_otherRequirements_extension/master/extension.json`,
  `${EXTENSION}/ocds_suitability_extension/master/extension.json`,
];

/** A page of the feed as a release package: OCDS' words for it, and beside them the cursor that all our lists have. */
export function presentReleasePackage(base: string, { items, next }: Page<ReleasedVersion>, { cursor, limit }: PageRequest, now: string): ReleasePackageView {
  const address = (at: string | undefined) => {
    const query = new URLSearchParams({ ...(at === undefined ? {} : { cursor: at }), ...(limit === undefined ? {} : { limit: String(limit) }) }).toString();
    return `${base}/releases${query === '' ? '' : `?${query}`}`;
  };
  return {
    ...frame(address(cursor), items, now),
    releases: items.map(presentRelease),
    links: next === null ? {} : { next: address(next) },
    next,
  };
}

/** One process with its releases, and what they come to. */
export function presentRecordPackage(base: string, { ocid, releases }: ReleasedProcess): RecordPackageView {
  const last = releases[releases.length - 1];
  if (last === undefined) throw new Error('A process without a release is none.');
  const license = last.tender.source?.licence;
  return {
    ...frame(`${base}/records/${encodeURIComponent(ocid)}`, releases, last.at),
    ...(license === undefined ? {} : { license }),
    records: [{ ocid, releases: releases.map(presentRelease), compiledRelease: presentCompiled(last) }],
  };
}

/** @param now the date of a package that has nothing in it */
function frame(uri: string, releases: readonly ReleasedVersion[], now: string) {
  const dates = releases.map(({ at }) => at).sort();
  const imported = releases.length > 0 && releases.every(({ tender }) => tender.source !== undefined);
  const publisher = (imported ? releases[0]?.tender.source?.publisher : undefined) ?? 'Tandem';
  return {
    uri,
    version: '1.1',
    extensions: EXTENSIONS,
    publishedDate: dates[dates.length - 1] ?? now,
    publisher: { name: publisher },
  };
}
