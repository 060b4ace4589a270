import { AnnouncedFile } from '../document/document.dto.js';
import { Formed } from '../input/fields.js';
import { FILE_NAME, RESOURCE_ID } from '../input/forms.js';

/** A file for the other members, to come in pieces of 1 MiB. */
export class RoomFileInput extends AnnouncedFile {
  /** The firm of yours whose file it is. */
  @Formed(RESOURCE_ID)
  businessId!: string;

  @Formed(FILE_NAME)
  name!: string;
}

export class RoomFileView {
  readonly id!: string;
  readonly consortiumId!: string;
  /** The member whose it is, and its name. */
  readonly businessId!: string;
  readonly addedBy!: string;
  readonly name!: string;
  /** Told from its bytes; absent while it is under way. */
  readonly format?: string;
  readonly sizeBytes!: number;
  readonly sha256?: string;
  readonly complete!: boolean;
  readonly createdAt!: string;
  readonly completedAt?: string;
  /** Where its bytes are, for the members; absent while it is under way. */
  readonly url?: string;
}

export class RoomFileUploadView extends RoomFileView {
  /** Bytes of every chunk but the last. */
  readonly chunkBytes!: number;
  /** How many there are; numbered from 0. */
  readonly chunks!: number;
  /** The numbers of those that are here. */
  readonly received!: number[];
}

export class RoomFileListView {
  /** Whether the members' files lie open to each other: once everyone has agreed, and not while a change waits for consents. */
  readonly open!: boolean;
  /** While they are not open, your own alone. */
  readonly items!: RoomFileView[];
}
