import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ASSETS } from '../tokens.js';
import { Assets } from '../view/assets.js';

@Controller('assets')
export class AssetController {
  constructor(@Inject(ASSETS) private readonly assets: Assets) {}

  @Get(':name')
  async file(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asset = this.assets.find(name);
    if (asset === undefined) return void (await reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.\n'));
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
    void reply.header('content-type', asset.type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
    if (encoding !== undefined) void reply.header('content-encoding', encoding);
    await reply.send(encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain);
  }
}
