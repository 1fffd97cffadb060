import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Db } from './db.js';
import { SnakeNaming } from './snake-naming.js';
import { columnTypes } from './types.js';
import { DATABASE_URLS, type DatabaseUrls } from './urls.js';

/** The runtime's connections: never the owner, never a superuser, never `synchronize`. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [DATABASE_URLS],
      useFactory: ({ appUrl, runtimeOptions }: DatabaseUrls) => ({
        type: 'postgres',
        url: appUrl,
        autoLoadEntities: true,
        synchronize: false,
        installExtensions: false,
        namingStrategy: new SnakeNaming(),
        retryAttempts: 0,
        extra: {
          max: 10,
          options: runtimeOptions,
          types: columnTypes,
          connectionTimeoutMillis: 5_000,
          idleTimeoutMillis: 60_000,
        },
      }),
    }),
  ],
  providers: [Db],
  exports: [Db],
})
export class DatabaseModule {}
