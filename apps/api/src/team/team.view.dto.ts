import { ApiProperty } from '@nestjs/swagger';
import { MessageView } from '../input/common.view.dto.js';
import { FindingSourceView, GivenView } from '../match/finding.view.dto.js';

/** Of a firm that is not open to partners `gives` is a band of what is needed. */
export class TeamGivesView extends GivenView {
  readonly clause!: string;
}

/** By id and name where the firm is open to partners, else by a pseudonym of this tender. */
export class TeamMemberView {
  readonly businessId?: string;
  readonly name?: string;
  readonly pseudonym?: string;
  @ApiProperty({ type: String, enum: ['lead', 'member'] })
  readonly role!: string;
  readonly gives!: TeamGivesView[];
}

export class TeamFindingMemberView extends GivenView {
  readonly businessId?: string;
  readonly pseudonym?: string;
}

/** What one clause asks of the team, what the team has, and the verdict. */
export class TeamFindingView {
  /** Where the team is for several lots and this is so for one of them alone. */
  readonly lotId?: string;
  readonly clause!: string;
  readonly kind!: string;
  @ApiProperty({ type: String, enum: ['pass', 'fail', 'unknown'] })
  readonly verdict!: string;
  readonly need!: string;
  readonly have!: string;
  /** The same to be read in any language; absent where it is a code or a name. */
  readonly found?: MessageView;
  @ApiProperty({ type: String, enum: ['declared', 'document', 'register', 'none'] })
  readonly basis!: string;
  readonly message!: MessageView;
  readonly question?: MessageView;
  @ApiProperty({ type: String, enum: ['firm', 'officer'], required: false })
  readonly askedOf?: string;
  readonly members?: TeamFindingMemberView[];
  readonly source!: FindingSourceView;
}

export class TeamView {
  readonly members!: TeamMemberView[];
  /** The mean of the members' scores. */
  readonly score!: number;
  /** What has to be confirmed before nothing is open. */
  readonly conditional?: string[];
  /** The same to be read in any language. */
  @ApiProperty({ type: () => [MessageView], required: false })
  readonly conditions?: MessageView[];
  readonly findings!: TeamFindingView[];
  /** How much higher the fit of such a team could be at most; 0: proved that there is none better. */
  readonly gapPct!: number;
}

export class TeamsView {
  @ApiProperty({ type: String, enum: ['optimal', 'feasible', 'infeasible', 'timeout'] })
  readonly status!: string;
  readonly teams!: TeamView[];
  /** Where infeasible: the fewest clauses that no group meets together. */
  readonly blocking!: string[];
  /** The same in sentences: how far the firms that were found are from each. */
  @ApiProperty({ type: () => [MessageView] })
  readonly reasons!: MessageView[];
  /** True: the asker's own firm may not take part, whoever the others are. */
  readonly barred!: boolean;
  /** Where the teams are for one lot. */
  readonly lotId?: string;
  /** Where each team is for several lots together. */
  readonly lotIds?: string[];
  readonly tenderVersion!: number;
  readonly asOf!: string;
  /** How many firms could be in a team with this one. */
  readonly candidates!: number;
}

export class PartnerExclusionView {
  readonly businessId!: string;
  readonly name!: string;
}

export class PartnerExclusionsView {
  readonly items!: PartnerExclusionView[];
}
