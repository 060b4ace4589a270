import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { loadConfig, type Config } from '@app/config';
import { ServicesModule } from '@app/services';

/** Runs a command with the use-cases at hand and lets go of the database afterwards. */
export async function withServices(command: (app: INestApplicationContext, config: Config) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const app = await NestFactory.createApplicationContext(ServicesModule.forRoot(config), { logger: ['error', 'warn'], abortOnError: false });
  try {
    await command(app, config);
  } finally {
    await app.close();
  }
}
