import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OcdsExportService, OcdsIdentity } from '@app/services';
import { Access } from '../access/access.decorator.js';
import { PageQuery } from '../input/page.dto.js';
import { Answers } from '../openapi/answers.decorator.js';
import { RecordPackageView, ReleasePackageView } from './ocds.view.dto.js';
import { presentRecordPackage, presentReleasePackage } from './present-package.js';

@ApiTags('OCDS')
@Controller('ocds')
export class OcdsController {
  constructor(
    private readonly exported: OcdsExportService,
    private readonly identity: OcdsIdentity,
  ) {}

  /** Every public version of the tenders posted here, in the order in which they became visible. */
  @Get('releases')
  @Access('public')
  @Answers({ operationId: 'listReleases', summary: 'A release package', status: 200, view: ReleasePackageView })
  async releases(@Query() query: PageQuery): Promise<ReleasePackageView> {
    return presentReleasePackage(this.identity.url, await this.exported.releases(query), query, new Date().toISOString());
  }

  /** Of an imported notice too, under its publisher's ocid. */
  @Get('records/:ocid')
  @Access('public')
  @Answers({ operationId: 'getRecord', summary: 'A record package with all public releases of a process', status: 200, view: RecordPackageView, refusals: [404] })
  async record(@Param('ocid') ocid: string): Promise<RecordPackageView> {
    return presentRecordPackage(this.identity.url, await this.exported.process(ocid));
  }
}
