import { ApiProperty } from '@nestjs/swagger';

const SECTION = { type: 'object', additionalProperties: true } as const;

export class OrganizationReferenceView {
  readonly id!: string;
  readonly name!: string;
}

/** An OCDS 1.1 release. The sections are described by the standard, by its extensions, and by docs/ocds for what is called `tandem`. */
export class ReleaseView {
  readonly ocid!: string;
  readonly id!: string;
  readonly date!: string;
  readonly tag!: string[];
  readonly initiationType!: string;
  readonly language?: string;
  readonly buyer!: OrganizationReferenceView;
  @ApiProperty({ type: 'array', items: SECTION })
  readonly parties!: object[];
  @ApiProperty(SECTION)
  readonly tender!: object;
  @ApiProperty({ type: 'array', items: SECTION })
  readonly awards?: object[];
  @ApiProperty({ type: 'array', items: SECTION })
  readonly contracts?: object[];
}

export class PublisherView {
  readonly name!: string;
}

export class PackageLinksView {
  /** Where the next page is. */
  readonly next?: string;
}

/** An OCDS release package, which is also a page of a list. */
export class ReleasePackageView {
  readonly uri!: string;
  readonly version!: string;
  readonly extensions!: string[];
  readonly publishedDate!: string;
  readonly publisher!: PublisherView;
  readonly releases!: ReleaseView[];
  readonly links!: PackageLinksView;
  /** The cursor of the next page; null on the last. */
  @ApiProperty({ type: String, nullable: true })
  readonly next!: string | null;
}

export class RecordView {
  readonly ocid!: string;
  readonly releases!: ReleaseView[];
  readonly compiledRelease!: ReleaseView;
}

/** An OCDS record package of one record. */
export class RecordPackageView {
  readonly uri!: string;
  readonly version!: string;
  readonly extensions!: string[];
  readonly publishedDate!: string;
  readonly publisher!: PublisherView;
  /** Under which the data may be used, where its publisher says so. */
  readonly license?: string;
  readonly records!: RecordView[];
}
