import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { ACCESS_RULE } from './access.decorator.js';

/**
 * Refuses to start with a route that has not said who may call it.
 *
 * Forgetting the decorator must cost us a start, not an open route.
 */
@Injectable()
export class AccessRuleCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name: `${metatype?.name ?? '?'}.${name}`, handler: prototype[name] }))
        .filter(({ handler }) => handler && Reflect.hasMetadata(PATH_METADATA, handler))
        .filter(
          ({ handler }) =>
            handler &&
            !this.reflector.getAllAndOverride(ACCESS_RULE, metatype ? [handler, metatype] : [handler]),
        )
        .map(({ name }) => name);
    });
    if (open.length > 0) throw new Error(`These routes do not say who may call them: ${open.join(', ')}`);
  }
}
