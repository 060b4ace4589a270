import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Access } from './access.decorator.js';
import { listRoutes, refuseUnclassified } from './route-list.js';

@Controller('things/:id')
class ThingController {
  @Get()
  @Access('public')
  read(): void {}

  @Post('open')
  forgotten(): void {}
}

@Module({ controllers: [ThingController] })
class ThingModule {}

describe('listRoutes', () => {
  it('finds every handler with its rule, and names the one that has none', async () => {
    const app = await NestFactory.create(ThingModule, new FastifyAdapter(), { preview: true, logger: false });
    const routes = listRoutes(app);
    expect(routes).toEqual([
      { method: 'GET', path: '/things/:id', access: 'public', handler: 'ThingController.read' },
      { method: 'POST', path: '/things/:id/open', access: undefined, handler: 'ThingController.forgotten' },
    ]);
    expect(() => refuseUnclassified(routes)).toThrow('ThingController.forgotten (POST /things/:id/open)');
    expect(() => refuseUnclassified(routes.slice(0, 1))).not.toThrow();
  });
});
