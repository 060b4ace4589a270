import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tender } from '@app/domain';
import { ConsortiumService, InvitationService, RoomFileService, SweepService, type RoomFileAnnouncement } from '@app/services';
import { agree, type BiddingFirm } from './support/bidding.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { startSystem, type System } from './support/system.js';

let system: System;
let office: Office;
beforeAll(async () => {
  system = await startSystem();
  office = await openOffice(system);
});
afterAll(() => system.close());

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_048_576, 5)]);
const files = () => system.get(RoomFileService);
const consortia = () => system.get(ConsortiumService);

interface Room {
  readonly tender: Tender;
  readonly lead: BiddingFirm;
  readonly second: BiddingFirm;
  readonly id: string;
}

/** A joint bid of two firms that have agreed. */
async function agreed(): Promise<Room> {
  const tender = await publish(system, office, { jointBid: { allowed: true, required: false }, requirements: [] });
  const [lead, second] = [await register(system, { name: 'Lead Roofs (demo)' }), await register(system, { name: 'Second Roofs (demo)' })];
  return { tender, lead, second, id: await agree(system, tender, [lead, second]) };
}

async function put({ id }: Room, { owner, firm }: BiddingFirm, more: Partial<RoomFileAnnouncement> = {}, content = PDF): Promise<string> {
  const { file, chunkBytes, chunks } = await files().announce(owner, id, { businessId: firm.id, name: 'plan.pdf', sizeBytes: content.length, ...more });
  for (let number = 0; number < chunks; number += 1) await files().putChunk(owner, file.id, number, content.subarray(number * chunkBytes, (number + 1) * chunkBytes));
  await files().complete(owner, file.id);
  return file.id;
}

const chunksOf = (id: string) => system.rows('SELECT 1 FROM room_file_chunks WHERE room_file_id = $1', [id]);

describe('files in the room of a joint bid', () => {
  it('are shared once all have agreed, and saved by the other member as they came', async () => {
    const room = await agreed();
    const id = await put(room, room.lead);
    expect(await files().list(room.second.owner, room.id)).toMatchObject({ open: true, items: [{ id, name: 'plan.pdf', addedBy: 'Lead Roofs (demo)', mediaType: 'application/pdf' }] });
    const { file, content } = await files().open(room.second.owner, id);
    const hash = createHash('sha256');
    for await (const piece of content) hash.update(piece);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(PDF).digest('hex'));
    expect(file.sha256).toBe(createHash('sha256').update(PDF).digest('hex'));
  });

  it('wait for everyone’s agreement: a firm that is asked sees none, and a change of terms closes them until all consent anew', async () => {
    const room = await agreed();
    const [leads, seconds] = [await put(room, room.lead), await put(room, room.second)];
    const third = await register(system, { name: 'Third Roofs (demo)' });
    const { invitations, consortium } = await consortia().invite(room.lead.owner, room.id, { businessId: third.firm.id });
    expect(consortium.status).toBe('forming');
    expect(await files().list(third.owner, room.id)).toEqual({ open: false, items: [] });
    await expect(files().open(third.owner, leads)).rejects.toMatchObject({ code: 'file.not_found' });
    expect(await files().list(room.second.owner, room.id)).toMatchObject({ open: false, items: [{ id: seconds }] });
    await expect(files().open(room.second.owner, leads)).rejects.toMatchObject({ code: 'file.not_found' });
    expect((await files().open(room.second.owner, seconds)).file.id).toBe(seconds);
    await expect(put(room, room.second)).rejects.toMatchObject({ code: 'room.not_agreed' });
    await expect(put(room, third)).rejects.toMatchObject({ code: 'consortium.not_found' });

    const terms = { agreementHash: consortium.agreementHash, understood: true };
    await system.get(InvitationService).accept(third.owner, invitations.find(({ businessId }) => businessId === third.firm.id)?.id ?? '', terms);
    expect((await files().list(third.owner, room.id)).open).toBe(false);
    for (const { owner, firm } of [room.lead, room.second]) await system.get(InvitationService).consent(owner, room.id, firm.id, terms);
    expect((await files().list(third.owner, room.id)).items.map(({ id }) => id)).toEqual([leads, seconds]);
  });

  it('are not there for officers of the buyer nor for other firms, before the bid is in and after', async () => {
    const room = await agreed();
    const id = await put(room, room.lead);
    const outsider = await register(system, { name: 'Outside Roofs (demo)' });
    const nobodySees = async (): Promise<void> => {
      for (const actor of [office.officer, outsider.owner]) {
        await expect(files().list(actor, room.id)).rejects.toMatchObject({ code: 'consortium.not_found' });
        await expect(files().open(actor, id)).rejects.toMatchObject({ code: 'file.not_found' });
        await expect(files().state(actor, id)).rejects.toMatchObject({ code: 'file.not_found' });
        await expect(files().remove(actor, id)).rejects.toMatchObject({ code: 'file.not_found' });
        await expect(files().putChunk(actor, id, 0, PDF)).rejects.toMatchObject({ code: 'file.not_found' });
      }
      await expect(put(room, outsider)).rejects.toMatchObject({ code: 'consortium.not_found' });
      await expect(files().list(undefined, room.id)).rejects.toMatchObject({ kind: 'unauthenticated' });
    };
    await nobodySees();
    for (const status of ['bid_submitted', 'opened', 'awarded']) {
      await system.rows('UPDATE consortia SET status = $2 WHERE id = $1', [room.id, status]);
      await nobodySees();
      expect((await files().open(room.second.owner, id)).file.id).toBe(id);
    }
  });

  it('are removed by the firm whose they are, and by no other', async () => {
    const room = await agreed();
    const id = await put(room, room.lead);
    await expect(files().remove(room.second.owner, id)).rejects.toMatchObject({ code: 'file.not_found' });
    await files().remove(room.lead.owner, id);
    expect(await chunksOf(id)).toHaveLength(0);
    await expect(files().open(room.lead.owner, id)).rejects.toMatchObject({ code: 'file.not_found' });
  });

  it('are read no more by a firm that has left, which takes its own with it', async () => {
    const room = await agreed();
    const [leads, seconds] = [await put(room, room.lead), await put(room, room.second)];
    await consortia().leave(room.second.owner, room.id, room.second.firm.id);
    await expect(files().list(room.second.owner, room.id)).rejects.toMatchObject({ code: 'consortium.not_found' });
    await expect(files().open(room.second.owner, leads)).rejects.toMatchObject({ code: 'file.not_found' });
    await expect(files().open(room.lead.owner, seconds)).rejects.toMatchObject({ code: 'file.not_found' });
    expect(await chunksOf(seconds)).toHaveLength(0);
    expect((await files().list(room.lead.owner, room.id)).items.map(({ id }) => id)).toEqual([leads]);
  });

  it('are gone once it is dissolved, what was under way too, and none comes after', async () => {
    const room = await agreed();
    const whole = await put(room, room.lead);
    const { file } = await files().announce(room.second.owner, room.id, { businessId: room.second.firm.id, name: 'half.txt', sizeBytes: 5 });
    await files().putChunk(room.second.owner, file.id, 0, Buffer.from('plain'));
    await consortia().dissolve(room.lead.owner, room.id);
    for (const id of [whole, file.id]) expect(await chunksOf(id)).toHaveLength(0);
    await expect(files().complete(room.second.owner, file.id)).rejects.toMatchObject({ code: 'file.not_found' });
    await expect(put(room, room.lead)).rejects.toMatchObject({ code: 'consortium.settled' });
    expect(await files().list(room.second.owner, room.id)).toEqual({ open: false, items: [] });
  });

  it('never outlive the joint bid, whichever comes first: the last step of an upload or its end', async () => {
    for (let round = 0; round < 5; round += 1) {
      const room = await agreed();
      const { file } = await files().announce(room.second.owner, room.id, { businessId: room.second.firm.id, name: 'late.txt', sizeBytes: 5 });
      await files().putChunk(room.second.owner, file.id, 0, Buffer.from('plain'));
      const [, ended] = await Promise.allSettled([files().complete(room.second.owner, file.id), consortia().dissolve(room.lead.owner, room.id)]);
      expect(ended.status).toBe('fulfilled');
      expect(await system.rows('SELECT 1 FROM room_files WHERE consortium_id = $1', [room.id])).toHaveLength(0);
    }
  });

  it('are told by their bytes and counted, and unfinished ones are swept away', async () => {
    const room = await agreed();
    await expect(put(room, room.lead, {}, Buffer.from('<html><script>1</script></html>'))).rejects.toMatchObject({ code: 'document.type' });
    await expect(put(room, room.lead, { sha256: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'document.hash' });
    await expect(put(room, room.lead, { sizeBytes: 5 })).rejects.toMatchObject({ code: 'document.chunk_size' });
    await system.rows(`UPDATE room_files SET created_at = created_at - interval '30 days' WHERE consortium_id = $1`, [room.id]);
    const kept = await put(room, room.lead);
    await system.get(SweepService).run({ leaseSeconds: 60 });
    expect((await files().list(room.lead.owner, room.id)).items.map(({ id }) => id)).toEqual([kept]);
    await system.rows(
      `INSERT INTO room_files (id, consortium_id, business_id, name, size_bytes, created_by) SELECT gen_random_uuid(), consortium_id, business_id, name, 5, created_by FROM room_files, generate_series(1, 59) WHERE id = $1`,
      [kept],
    );
    await expect(put(room, room.second)).rejects.toMatchObject({ code: 'document.too_many' });
  });
});
