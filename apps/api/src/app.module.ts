import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from './kernel/config/index.js';
import type { DatabaseUrls } from './kernel/database/urls.js';
import { KernelModule } from './kernel/kernel.module.js';
import { slices } from './slices.js';

/** The whole product: the kernel and the slices of `slices.ts`. */
@Module({})
export class AppModule {
  static with(config: Config, urls: DatabaseUrls): DynamicModule {
    return { module: AppModule, imports: [KernelModule.with(config, urls), ...slices] };
  }
}
