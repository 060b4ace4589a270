import type { Type } from '@nestjs/common';
import { AgreementPageController } from './agreement.controller.js';
import { BoardController } from './board.controller.js';
import { PapersController } from './papers.controller.js';
import { RoomFilesController } from './room-files.controller.js';
import { RoomPageController } from './room.controller.js';
import { JointBidController } from './joint-bid.controller.js';
import { JointBidsController } from './joint-bids.controller.js';
import { TeamController } from './team.controller.js';

export const TEAM_PAGES: readonly Type[] = [AgreementPageController, PapersController, BoardController, RoomFilesController, RoomPageController, TeamController, JointBidsController, JointBidController];
