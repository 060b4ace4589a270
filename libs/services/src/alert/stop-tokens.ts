import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AlertStopRepository, STOP_SCOPES, type StopScope } from '@app/store';
import { Ids } from '../common/ids.js';

export interface StopToken {
  readonly deliveryId: string;
  /** What it stops; `mark`: it stops nothing, it says that the tender is not the firm's. */
  readonly scope: StopScope | 'mark';
}

/** By the byte that stands for each in a token: what is added comes last. */
const MEANINGS = [...STOP_SCOPES, 'mark'] as const;

/** 128 bits that only this deployment can make. */
const MAC_BYTES = 16;
const FORM = /^[A-Za-z0-9_-]{44}$/;

/**
 * The address in a mail under which its reader stops mail like it: which delivery, what scope, and a keyed hash over both.
 * The key is kept in the database and outlives every other secret, so that the links of old mails go on working.
 */
@Injectable()
export class StopTokens {
  private key?: Promise<Buffer>;

  constructor(
    private readonly stops: AlertStopRepository,
    private readonly ids: Ids,
  ) {}

  async make({ deliveryId, scope }: StopToken): Promise<string> {
    const body = Buffer.concat([Buffer.from(deliveryId.replaceAll('-', ''), 'hex'), Buffer.from([MEANINGS.indexOf(scope)])]);
    return Buffer.concat([body, await this.mac(body)]).toString('base64url');
  }

  /** Undefined for what this deployment has not made. */
  async read(token: string): Promise<StopToken | undefined> {
    if (!FORM.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const body = bytes.subarray(0, 17);
    const scope = MEANINGS[body[16] ?? -1];
    if (scope === undefined || !timingSafeEqual(bytes.subarray(17), await this.mac(body))) return undefined;
    const hex = body.subarray(0, 16).toString('hex');
    return { deliveryId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), scope };
  }

  private async mac(body: Buffer): Promise<Buffer> {
    this.key ??= this.stops.serverKey('stop', Buffer.from(this.ids.secret(), 'base64url'));
    const key = await this.key.catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
  }
}
