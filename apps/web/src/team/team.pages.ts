import type { Type } from '@nestjs/common';
import { JointBidController } from './joint-bid.controller.js';
import { JointBidsController } from './joint-bids.controller.js';
import { TeamController } from './team.controller.js';

export const TEAM_PAGES: readonly Type[] = [TeamController, JointBidsController, JointBidController];
