import { type DynamicModule, Module } from '@nestjs/common';
import type { Env } from './env.ts';

/** Injects the settings: `@Inject(ENV) env: Env`. */
export const ENV = Symbol('ENV');

/** Provides the settings, which are read once at startup. */
@Module({})
export class EnvModule {
  static forRoot(env: Env): DynamicModule {
    return { module: EnvModule, global: true, providers: [{ provide: ENV, useValue: env }], exports: [ENV] };
  }
}
