import type { RoomFileOfMember, RoomFileUploadState } from '@app/services';
import type { RoomFileUploadView, RoomFileView } from './room-file.dto.js';

export function presentRoomFile({ id, consortiumId, businessId, addedBy, name, mediaType, sizeBytes, sha256, createdAt, completedAt }: RoomFileOfMember): RoomFileView {
  const complete = completedAt !== undefined;
  return { id, consortiumId, businessId, addedBy, name, format: mediaType, sizeBytes, sha256, complete, createdAt, completedAt, url: complete ? `/v1/room-files/${id}/content` : undefined };
}

export function presentRoomFileUpload({ file, chunkBytes, chunks, received }: RoomFileUploadState): RoomFileUploadView {
  return { ...presentRoomFile(file), chunkBytes, chunks, received: [...received] };
}
