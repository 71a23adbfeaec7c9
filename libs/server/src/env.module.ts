import { type DynamicModule, Module } from '@nestjs/common';
import type { Env } from './env.ts';

/** What to inject for the settings: `@Inject(ENV) env: Env`. */
export const ENV = Symbol('ENV');

/** Hands the settings, read once at the start, to whatever injects `ENV`. */
@Module({})
export class EnvModule {
  static forRoot(env: Env): DynamicModule {
    return { module: EnvModule, global: true, providers: [{ provide: ENV, useValue: env }], exports: [ENV] };
  }
}
