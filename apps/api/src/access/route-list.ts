import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ACCESS_KEY } from './access.decorator.js';
import type { AccessRule } from './permission.js';

/** One handler of the application, as its decorators describe it. */
export interface ListedRoute {
  readonly method: string;
  /** Without the global prefix, e.g. `/tenders/:id/publish`. */
  readonly path: string;
  readonly access: AccessRule | undefined;
  /** `TenderController.publish`. */
  readonly handler: string;
}

/** Every route of every controller, sorted by path and method. */
export function listRoutes(app: INestApplicationContext): ListedRoute[] {
  const scanner = new MetadataScanner();
  const routes: ListedRoute[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        routes.push(...routesOf(metatype, name, prototype[name]));
      }
    }
  }
  return routes.sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

function routesOf(controller: { readonly name: string }, name: string, handler: unknown): ListedRoute[] {
  if (typeof handler !== 'function') return [];
  const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
  if (typeof method !== 'number') return [];
  const access = Reflect.getMetadata(ACCESS_KEY, handler) as AccessRule | undefined;
  return paths(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((prefix) =>
    paths(Reflect.getMetadata(PATH_METADATA, handler)).map((path) => ({
      method: RequestMethod[method] ?? '',
      path: `/${[prefix, path].map((part) => part.replace(/^\/+|\/+$/g, '')).filter(Boolean).join('/')}`,
      access,
      handler: `${controller.name}.${name}`,
    })),
  );
}

function paths(metadata: unknown): string[] {
  return (Array.isArray(metadata) ? metadata : [metadata]).map(String);
}

/** @throws Error naming every handler without `@Access`; the application must not start */
export function refuseUnclassified(routes: readonly ListedRoute[]): void {
  const open = routes.filter(({ access }) => access === undefined).map(({ handler, method, path }) => `${handler} (${method} ${path})`);
  if (open.length > 0) throw new Error(`These routes carry no @Access(...): ${open.join(', ')}. Say who may call them.`);
}
